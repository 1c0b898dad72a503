package app.laststraw.architecture.seeded.usecase;

final class ReadsTheEnvironment {
    String read() {
        return System.getenv("X");
    }
}
