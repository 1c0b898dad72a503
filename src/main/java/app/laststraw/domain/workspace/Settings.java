package app.laststraw.domain.workspace;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;

/**
 * The firm's choices that are not figures of the policy.
 *
 * @param language for channels; in private the reader's own counts
 * @param zone whose calendar days the firm works by
 * @param redFlagChannel where decision cards go; null while none is chosen
 * @param managers named by the firm, beside the workspace's owners and admins
 * @param membersSeeCounts whether members may read a client's counts
 * @param ownersSeeReporters whether account owners read reporters' names
 * @param twoPersonRelease whether a second manager has to agree before a farewell draft is shown
 */
public record Settings(
        Language language,
        ZoneId zone,
        Currency currency,
        ChannelId redFlagChannel,
        Set<MemberId> managers,
        boolean membersSeeCounts,
        boolean ownersSeeReporters,
        boolean twoPersonRelease) {
    public Settings {
        Objects.requireNonNull(language);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(currency);
        managers = Set.copyOf(managers);
    }
}
