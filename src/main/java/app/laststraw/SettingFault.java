package app.laststraw;

/** A setting that turned out wrong when it was used; trying again does not help until something is changed. */
final class SettingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param setting the environment variable to look at, such as {@code LASTSTRAW_DB} */
    SettingFault(String setting, Exception fault) {
        super(setting + ": " + fault.getMessage(), fault);
    }
}
