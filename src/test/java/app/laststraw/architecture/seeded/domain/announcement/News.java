package app.laststraw.architecture.seeded.domain.announcement;

public final class News {}
