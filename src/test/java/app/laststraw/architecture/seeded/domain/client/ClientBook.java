package app.laststraw.architecture.seeded.domain.client;

/** A port. */
public interface ClientBook {
    void open();
}
