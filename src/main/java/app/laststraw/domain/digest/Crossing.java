package app.laststraw.domain.digest;

import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Sentence;

/**
 * What is suggested for a client has become harder within the days, or milder.
 *
 * @param client its name, as typed
 * @param why the first reason of what is suggested now
 */
public record Crossing(String client, Decision from, Decision to, Sentence why) {
    private static final String TROUBLE = "policy.reason.trouble.";

    static Crossing of(String client, Assessment before, Assessment after) {
        return new Crossing(client, before.decision(), after.decision(), brief(after.why()));
    }

    public boolean isHarder() {
        return to.isAbove(from);
    }

    boolean isMilder() {
        return from.isAbove(to);
    }

    /** The hours of one client may be those of one reporter: a digest has the ratio alone. */
    private static Sentence brief(Sentence why) {
        return why.key().startsWith(TROUBLE)
                ? Sentence.of("digest.crossed.trouble", why.figures().get(0))
                : why;
    }
}
