package app.laststraw.playground;

import java.time.Duration;
import java.util.Objects;

/**
 * How the stand-in runs.
 *
 * @param signingSecret with which it signs what it sends
 * @param botToken the one token it takes
 * @param port to listen on, on the loopback address; 0 picks a free one
 * @param patience how long the app may take to acknowledge; Slack's is three seconds
 * @param silence how long a caller is kept waiting for an answer that never comes
 */
public record StandInSettings(String signingSecret, String botToken, int port, Duration patience, Duration silence) {
    public StandInSettings {
        Objects.requireNonNull(signingSecret);
        Objects.requireNonNull(botToken);
        Objects.requireNonNull(patience);
        Objects.requireNonNull(silence);
    }

    public static StandInSettings of(String signingSecret, String botToken) {
        return new StandInSettings(signingSecret, botToken, 0, Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    public StandInSettings onPort(int newPort) {
        return new StandInSettings(signingSecret, botToken, newPort, patience, silence);
    }

    public StandInSettings patient(Duration newPatience) {
        return new StandInSettings(signingSecret, botToken, port, newPatience, silence);
    }

    public StandInSettings silent(Duration newSilence) {
        return new StandInSettings(signingSecret, botToken, port, patience, newSilence);
    }
}
