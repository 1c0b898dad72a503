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
 * @param reporterCare whether reporters hear privately that their report counted, or was seen
 */
public record Settings(
        Language language,
        ZoneId zone,
        Currency currency,
        ChannelId redFlagChannel,
        Set<MemberId> managers,
        boolean membersSeeCounts,
        boolean ownersSeeReporters,
        boolean twoPersonRelease,
        DigestPlan digest,
        boolean reporterCare,
        Retention retention) {
    public Settings {
        Objects.requireNonNull(language);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(currency);
        managers = Set.copyOf(managers);
        Objects.requireNonNull(digest);
        Objects.requireNonNull(retention);
    }

    /** With everything else as it is for a firm that has not chosen. */
    public static Settings of(
            Language language,
            ZoneId zone,
            Currency currency,
            ChannelId redFlagChannel,
            Set<MemberId> managers,
            boolean membersSeeCounts,
            boolean ownersSeeReporters,
            boolean twoPersonRelease) {
        return new Settings(
                language,
                zone,
                currency,
                redFlagChannel,
                managers,
                membersSeeCounts,
                ownersSeeReporters,
                twoPersonRelease,
                DigestPlan.DEFAULT,
                true,
                Retention.FOREVER);
    }
}
