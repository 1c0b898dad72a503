package app.laststraw.domain.exit;

import app.laststraw.domain.decision.Decision;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often each suggestion was right, where it was followed and somebody said afterwards how it turned out.
 *
 * @param shares by the decision that was suggested, the mildest first; none for a decision without an answer
 */
public record HindsightRate(Map<Decision, Share> shares) {
    /**
     * So many were right of so many answered.
     *
     * @param answered at least 1
     */
    public record Share(int right, int answered) {}

    public HindsightRate {
        // Not Map.copyOf, which would lose the order.
        shares = shares.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    public static HindsightRate of(Collection<Hindsight> hindsights) {
        Map<Decision, Share> shares = new EnumMap<>(Decision.class);
        for (Decision decision : Decision.values()) {
            List<Hindsight> followed = hindsights.stream()
                    .filter(Hindsight::isSettled)
                    .filter(each -> each.ruling().suggested() == decision
                            && !each.ruling().isOverride())
                    .toList();
            if (!followed.isEmpty()) {
                shares.put(decision, share(followed));
            }
        }
        return new HindsightRate(shares);
    }

    private static Share share(List<Hindsight> followed) {
        long right = followed.stream()
                .filter(each -> each.answer() == Hindsight.Answer.RIGHT)
                .count();
        return new Share((int) right, followed.size());
    }
}
