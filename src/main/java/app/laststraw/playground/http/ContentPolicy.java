package app.laststraw.playground.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser may load for the page: its own files alone, and the inline scripts that the page itself came with. */
final class ContentPolicy {
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    /** For an answer that is no page. */
    static String strict() {
        return with("");
    }

    /** For a page, whose inline scripts are named by their hashes. */
    static String of(String html) {
        StringBuilder hashes = new StringBuilder();
        Matcher inline = INLINE.matcher(html);
        while (inline.find()) {
            hashes.append(" 'sha256-").append(hash(inline.group(1))).append("'");
        }
        return with(hashes.toString());
    }

    private static String with(String hashes) {
        return "default-src 'self'; script-src 'self'" + hashes
                + "; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
