package app.laststraw.domain.workspace;

import java.time.Duration;
import java.util.Objects;

/**
 * Who may see what, where: the gate that every word of the product passes. It fails closed: what is not confirmed is
 * refused. The rules are those of {@code docs/audience.md}.
 */
public final class Audience {
    /** How long a copy of what kind of person somebody is may be trusted; channel members are asked for each time. */
    public static final Duration COPY_LIFETIME = Duration.ofDays(1);

    private Audience() {}

    /** Why the gate stayed shut; the names stand in the audit trail and in the message bundles. */
    public enum Refusal {
        OUTSIDER,
        GUEST,
        DEACTIVATED,
        BOT,
        UNKNOWN_PERSON,
        SHARED_CHANNEL,
        PENDING_SHARE,
        ARCHIVED_CHANNEL,
        GUEST_IN_CHANNEL,
        OUTSIDER_IN_CHANNEL,
        CLIENTS_OWN_CHANNEL,
        CLIENT_IN_CHANNEL,
        TOO_LARGE_TO_CHECK,
        UNCONFIRMED_CHANNEL,
        /** Asked only where somebody chooses the channel; what is posted is refused by Slack itself. */
        APP_NOT_IN_CHANNEL,
        NO_CHANNEL_SET,
        NO_CARD_IN_CHANNEL,
        THREAD_GONE,
        UNDELIVERABLE;

        /** Whether the gate stayed shut only because Slack did not say enough in time: asking again may open it. */
        public boolean isForLackOfAnswers() {
            return this == UNKNOWN_PERSON || this == TOO_LARGE_TO_CHECK || this == UNCONFIRMED_CHANNEL;
        }
    }

    /** The answer of the gate: passed when {@code refusal} is null. */
    public record Verdict(Refusal refusal) {
        public static final Verdict PASSED = new Verdict(null);

        public static Verdict refused(Refusal refusal) {
            return new Verdict(Objects.requireNonNull(refusal));
        }

        public boolean passed() {
            return refusal == null;
        }
    }

    /**
     * May this person use the app: a full, active, human member of the installing workspace.
     *
     * @param member what is known of the person; null when they could not be looked up
     * @param clients where any client of the firm is: nobody of theirs is one of us
     */
    public static Verdict mayUse(Member member, WorkspaceId workspace, ClientPresence clients) {
        if (member == null || member.homeTeam() == null) {
            return Verdict.refused(Refusal.UNKNOWN_PERSON);
        }
        if (member.bot()) {
            return Verdict.refused(Refusal.BOT);
        }
        Verdict verdict = insider(member, workspace);
        return verdict.passed() && clients.includes(member) ? Verdict.refused(Refusal.OUTSIDER) : verdict;
    }

    /**
     * May this channel hear about a client.
     *
     * @param facts what Slack says now; null when it could not be asked
     * @param clients where any client of the firm is: a match anywhere shuts the gate
     * @param spokenOf where the client spoken of is; {@link ClientPresence#NONE} when the word is about no client
     */
    public static Verdict mayHear(
            ChannelFacts facts, WorkspaceId workspace, ClientPresence clients, ClientPresence spokenOf) {
        if (facts == null) {
            return Verdict.refused(Refusal.UNCONFIRMED_CHANNEL);
        }
        if (clients.channels().contains(facts.id())) {
            return Verdict.refused(Refusal.CLIENTS_OWN_CHANNEL);
        }
        if (facts.directWith() != null) {
            return directMessage(facts, workspace, clients, spokenOf);
        }
        Verdict byFlags = flags(facts);
        if (!byFlags.passed()) {
            return byFlags;
        }
        if (!facts.complete()) {
            return Verdict.refused(Refusal.TOO_LARGE_TO_CHECK);
        }
        return members(facts, workspace, clients, spokenOf);
    }

    /** Whoever is in a direct message is known beforehand, so its flags are not asked for. */
    private static Verdict directMessage(
            ChannelFacts facts, WorkspaceId workspace, ClientPresence clients, ClientPresence spokenOf) {
        Member person = facts.members().stream()
                .filter(member -> member.id().equals(facts.directWith()))
                .findFirst()
                .orElse(null);
        Verdict verdict = mayUse(person, workspace, clients);
        return verdict.passed() && !spokenOf.canBeToldFrom(person) ? Verdict.refused(Refusal.UNKNOWN_PERSON) : verdict;
    }

    private static Verdict flags(ChannelFacts facts) {
        if (facts.externallyShared() == null || facts.pendingShare() == null || facts.archived() == null) {
            return Verdict.refused(Refusal.UNCONFIRMED_CHANNEL);
        }
        if (facts.externallyShared()) {
            return Verdict.refused(Refusal.SHARED_CHANNEL);
        }
        if (facts.pendingShare()) {
            return Verdict.refused(Refusal.PENDING_SHARE);
        }
        return facts.archived() ? Verdict.refused(Refusal.ARCHIVED_CHANNEL) : Verdict.PASSED;
    }

    private static Verdict members(
            ChannelFacts facts, WorkspaceId workspace, ClientPresence clients, ClientPresence spokenOf) {
        if (facts.members().isEmpty()) {
            return Verdict.refused(Refusal.UNCONFIRMED_CHANNEL);
        }
        for (Member member : facts.members()) {
            Verdict verdict = inChannel(member, workspace, clients, spokenOf);
            if (!verdict.passed()) {
                return verdict;
            }
        }
        return Verdict.PASSED;
    }

    /** Bots are held to the same rules as people: ours and those of the same team pass, any other does not. */
    private static Verdict inChannel(
            Member member, WorkspaceId workspace, ClientPresence clients, ClientPresence spokenOf) {
        if (member.homeTeam() == null) {
            return Verdict.refused(Refusal.UNCONFIRMED_CHANNEL);
        }
        if (isOutside(member, workspace)) {
            return Verdict.refused(Refusal.OUTSIDER_IN_CHANNEL);
        }
        if (member.deactivated()) {
            // Cannot sign in, so cannot read; and Slack leaves out the guest flags of such an account.
            return Verdict.PASSED;
        }
        if (member.guest()) {
            return Verdict.refused(Refusal.GUEST_IN_CHANNEL);
        }
        if (!spokenOf.canBeToldFrom(member)) {
            return Verdict.refused(Refusal.UNCONFIRMED_CHANNEL);
        }
        return clients.includes(member) ? Verdict.refused(Refusal.CLIENT_IN_CHANNEL) : Verdict.PASSED;
    }

    private static boolean isOutside(Member member, WorkspaceId workspace) {
        return member.stranger() || !member.homeTeam().equals(workspace.value());
    }

    private static Verdict insider(Member member, WorkspaceId workspace) {
        if (member.deactivated()) {
            return Verdict.refused(Refusal.DEACTIVATED);
        }
        if (member.guest()) {
            return Verdict.refused(Refusal.GUEST);
        }
        return isOutside(member, workspace) ? Verdict.refused(Refusal.OUTSIDER) : Verdict.PASSED;
    }
}
