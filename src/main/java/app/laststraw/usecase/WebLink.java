package app.laststraw.usecase;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the address of a page as somebody copied it out of a browser. */
public final class WebLink {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern PLAIN_IN_BROWSERS = Pattern.compile("[ \"<>\\\\^`{|}]");

    private WebLink() {}

    /** The address as it is kept, with all encoded that browsers show plainly. */
    public static String encoded(String typed) {
        return PLAIN_IN_BROWSERS
                .matcher(typed.strip())
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    /** The address, where it is one of http or https. */
    public static Optional<URI> of(String typed) {
        try {
            URI address = new URI(encoded(typed));
            return isWeb(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** By its authority, not by its host: Java knows no host with letters beyond ASCII, or with an underscore. */
    private static boolean isWeb(URI link) {
        return link.getScheme() != null
                && WEB.contains(link.getScheme().toLowerCase(Locale.ROOT))
                && link.getRawAuthority() != null
                && !link.getRawAuthority().isEmpty()
                && !link.getRawAuthority().contains("%");
    }
}
