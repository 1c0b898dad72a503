package app.laststraw.architecture.seeded.usecase;

final class Prints {
    void print() {
        System.out.println("x");
    }
}
