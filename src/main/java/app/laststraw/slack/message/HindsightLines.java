package app.laststraw.slack.message;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.HindsightRate;
import app.laststraw.words.Words;
import java.util.List;
import java.util.Optional;

/** How often each suggestion was right, in words. */
public final class HindsightLines {
    private HindsightLines() {}

    /** A line for each decision of which somebody said how it turned out, the mildest first; one line where there is none. */
    public static List<String> of(HindsightRate rate, Words words) {
        return rate.shares().isEmpty()
                ? List.of(words.say("care.rate.none"))
                : rate.shares().keySet().stream()
                        .flatMap(decision -> of(rate, decision, words).stream())
                        .toList();
    }

    /** The line for one decision; empty while nobody has said how it turned out. */
    public static Optional<String> of(HindsightRate rate, Decision decision, Words words) {
        return Optional.ofNullable(rate.shares().get(decision))
                .map(share -> words.say("care.rate", decision, share.right(), share.answered()));
    }
}
