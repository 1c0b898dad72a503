package app.laststraw.playground.workspace;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that cannot be guessed. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
