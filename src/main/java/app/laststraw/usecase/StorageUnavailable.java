package app.laststraw.usecase;

/** The database could not do its work: busy, full or broken. Nothing was half-saved; trying again is safe. */
public class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
