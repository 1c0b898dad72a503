package app.laststraw.usecase;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The outbox entries that there are, and what their {@code detail} holds. */
final class ToSay {
    /** Between the parts of a detail: ids and enum names, which never contain it. */
    private static final String SEPARATOR = "|";

    /** Stands where a refusal of the gate would, in what somebody wanted to have directly. */
    private static final String AS_ASKED = "AS_ASKED";

    private ToSay() {}

    /** The client's card in the red-flag channel is to be brought up to date. */
    static NewEntry card(ClientId client) {
        return new NewEntry(lane(client), null, Kind.CARD, client, null, null, "");
    }

    /** As {@link #card}, where a {@link #gutCheck} note is to say in its thread that the answers moved the suggestion. */
    static NewEntry cardAfterAnswers(ClientId client, Decision from, Decision to) {
        return new NewEntry(lane(client), null, Kind.CARD, client, null, null, join(from.name(), to.name()));
    }

    /** Whether a note about the answers says in the card's thread how the suggestion moved from one to the other. */
    static boolean isSaidByNote(NewEntry card, Decision from, Decision to) {
        return card.recipient() == null && card.detail().equals(join(from.name(), to.name()));
    }

    /**
     * The same, because somebody pressed a button.
     *
     * @param pressKey Slack's own id of the press: written once
     */
    static NewEntry card(ClientId client, String pressKey) {
        return new NewEntry(lane(client), pressKey, Kind.CARD, client, null, null, "");
    }

    /** The client's card goes to one person, since the channel may not hear it. */
    static NewEntry cardTo(MemberId person, ClientId client, Audience.Refusal withheld) {
        return new NewEntry(lane(client, person), null, Kind.CARD, client, null, person, withheld.name());
    }

    /** The card that went to somebody while the channel was shut follows the one in the channel; it is not said anew. */
    static NewEntry cardFollowing(MemberId person, ClientId client) {
        return new NewEntry(lane(client, person), null, Kind.CARD, client, null, person, "");
    }

    /** The card's thread is told that the rank rose. */
    static NewEntry rise(NewEntry card, Decision from, Decision to) {
        return new NewEntry(
                card.lane(), null, Kind.RISE, card.client(), null, card.recipient(), join(from.name(), to.name()));
    }

    /** The card's thread is told that somebody answered the gut check, and what is suggested since. */
    static NewEntry gutCheck(ClientId client, GutCheckAnswers answers, Decision from, Decision to) {
        return new NewEntry(
                lane(client),
                null,
                Kind.GUT_CHECK,
                client,
                null,
                null,
                join(String.valueOf(answers.number()), from.name(), to.name()));
    }

    /** The card's thread is told of the ruling that stands in the case. */
    static NewEntry ruling(Case ruled) {
        String which = String.valueOf(ruled.rulings().size() - 1);
        return new NewEntry(
                lane(ruled.client()),
                null,
                Kind.RULING,
                ruled.client(),
                null,
                null,
                join(ruled.id().toString(), which));
    }

    static NewEntry receipt(Report report) {
        return new NewEntry(
                "report:" + report.id(), null, Kind.RECEIPT, report.client(), report.id(), report.reporter(), "");
    }

    /**
     * A draft is to stand where it was asked for, as it reads now.
     *
     * @param requestKey Slack's own id of what asked for it, so that it is asked for once
     */
    static NewEntry draft(Draft draft, String requestKey) {
        return draft(
                null,
                draft,
                requestKey,
                join(draft.id().toString(), draft.askedBy().value()));
    }

    /** The draft that stands there was changed. */
    static NewEntry draftChanged(Draft draft, String pressKey) {
        MemberId asker = draft.place() instanceof DraftPlace.Directly ? draft.askedBy() : null;
        return draft(asker, draft, pressKey, draft.id().toString());
    }

    /** The asker wanted it so. */
    static NewEntry draftAskedForDirectly(Draft draft, String requestKey) {
        return draft(draft.askedBy(), draft, requestKey, join(draft.id().toString(), AS_ASKED));
    }

    /** The draft goes to a person, since the thread may not have it. */
    static NewEntry draftTo(MemberId person, Draft draft, String requestKey, Audience.Refusal withheld) {
        return draft(person, draft, requestKey, join(draft.id().toString(), withheld.name()));
    }

    /** The draft that went to somebody while the thread could not have it follows the one in the thread. */
    static NewEntry draftFollowing(MemberId person, Draft draft) {
        return draft(person, draft, null, draft.id().toString());
    }

    private static NewEntry draft(MemberId person, Draft draft, String key, String detail) {
        String lane = person == null ? lane(draft.client()) : lane(draft.client(), person);
        return new NewEntry(lane, key, Kind.DRAFT, draft.client(), null, person, detail);
    }

    /**
     * The draft goes to a person as a file, as it reads now.
     *
     * @param key so that it goes once
     */
    static NewEntry draftFile(MemberId person, Draft draft, DraftFormat format, String key) {
        String version = String.valueOf(draft.current().number());
        return new NewEntry(
                lane(draft.client(), person),
                key,
                Kind.DRAFT_FILE,
                draft.client(),
                null,
                person,
                join(draft.id().toString(), version, format.name()));
    }

    /** A person is told that Slack does not take our files. */
    static NewEntry fileRefused(MemberId person, String slackError, String key) {
        return new NewEntry("files:" + person, key, Kind.FILE_REFUSED, null, null, person, slackError);
    }

    /** The draft that a DRAFT or its file is about. */
    static DraftId draftOf(NewEntry content) {
        return new DraftId(Long.parseLong(part(content, 0)));
    }

    /**
     * The exit plan is to stand in the card's thread as it is now.
     *
     * @param key Slack's own id of what asked for it; null for none
     */
    static NewEntry plan(Case current, String key) {
        return new NewEntry(
                lane(current.client()),
                key,
                Kind.PLAN,
                current.client(),
                null,
                null,
                current.id().toString());
    }

    /** The plan goes to one person, since the thread may not have it. */
    static NewEntry planTo(MemberId person, Case current, Audience.Refusal withheld) {
        return new NewEntry(
                lane(current.client(), person),
                null,
                Kind.PLAN,
                current.client(),
                null,
                person,
                join(current.id().toString(), withheld.name()));
    }

    /** The plan that went to somebody while the thread could not have it follows the one in the thread. */
    static NewEntry planFollowing(MemberId person, Case current) {
        return new NewEntry(
                lane(current.client(), person),
                null,
                Kind.PLAN,
                current.client(),
                null,
                person,
                current.id().toString());
    }

    /** The case whose plan a PLAN is, or in which a RELEASE is. */
    static CaseId caseOf(NewEntry entry) {
        return new CaseId(Long.parseLong(part(entry, 0)));
    }

    /** Somebody is asked to look again at a case in probation; once for a review day. */
    static NewEntry review(MemberId person, Case probation, LocalDate reviewOn) {
        String lane = reviewLane(person, probation, reviewOn);
        return new NewEntry(
                lane, lane, Kind.REVIEW, probation.client(), null, person, reviewDetail(probation, reviewOn));
    }

    /** The review that somebody has been sent follows what became of the case; it is not sent anew. */
    static NewEntry reviewFollowing(MemberId person, Case changed, LocalDate reviewOn) {
        String lane = reviewLane(person, changed, reviewOn);
        return new NewEntry(lane, null, Kind.REVIEW, changed.client(), null, person, reviewDetail(changed, reviewOn));
    }

    private static String reviewLane(MemberId person, Case probation, LocalDate reviewOn) {
        return Addressing.reviewSubject(probation.id(), reviewOn) + ":" + person;
    }

    private static String reviewDetail(Case probation, LocalDate reviewOn) {
        return join(probation.id().toString(), reviewOn.toString());
    }

    /**
     * Somebody is asked to agree to a draft, or waits for that; kept up to date.
     *
     * @param number the question's place among those of its case
     */
    static NewEntry release(MemberId person, ClientId client, CaseId id, int number) {
        return new NewEntry(
                releaseLane(person, id, number),
                null,
                Kind.RELEASE,
                client,
                null,
                person,
                join(id.toString(), String.valueOf(number)));
    }

    /**
     * Whoever asked is told that somebody does not agree yet.
     *
     * @param key Slack's own id of the form in which it was said
     */
    static NewEntry releaseRefused(ClientId client, Release refused, int number, String key) {
        return new NewEntry(
                releaseLane(refused.askedBy(), refused.caseId(), number),
                key,
                Kind.RELEASE_REFUSED,
                client,
                null,
                refused.askedBy(),
                join(refused.caseId().toString(), String.valueOf(number)));
    }

    private static String releaseLane(MemberId person, CaseId id, int number) {
        return Addressing.releaseSubject(id, number) + ":" + person;
    }

    /** The place of a question among those of its case. */
    static int releaseOf(NewEntry release) {
        return Integer.parseInt(part(release, 1));
    }

    /**
     * The digest of a week is said, once.
     *
     * @param person who gets it directly; null for the channel
     * @param withheld why it goes to a person and not to the channel; null for whom it is meant
     * @param anew when it is tried anew after it could not be said; null the first time
     */
    static NewEntry digest(MemberId person, Week week, Audience.Refusal withheld, Instant anew) {
        String key = digestLane(person) + ":" + week + (anew == null ? "" : ":" + anew.toEpochMilli());
        return digest(person, week, withheld == null ? AS_ASKED : withheld.name(), key);
    }

    /** The digest of a week is said once more. */
    static NewEntry digestAgain(MemberId person, Week week, String pressKey) {
        return digest(person, week, AS_ASKED, pressKey);
    }

    private static NewEntry digest(MemberId person, Week week, String withheld, String key) {
        return new NewEntry(digestLane(person), key, Kind.DIGEST, null, null, person, join(week.toString(), withheld));
    }

    private static String digestLane(MemberId person) {
        return "digest:" + (person == null ? Addressing.RED_FLAGS : person);
    }

    /** The week that a DIGEST is of. */
    static Week weekOf(NewEntry digest) {
        return Week.read(part(digest, 0)).orElseThrow();
    }

    /** A manager is told that a client looks like a former one; once for the two. */
    static NewEntry formerClient(MemberId manager, ClientId client, ClientId former) {
        return new NewEntry(
                "notice:" + manager,
                "former:" + client + ":" + former + ":" + manager,
                Kind.FORMER_CLIENT,
                client,
                null,
                manager,
                former.toString());
    }

    static NewEntry channelUnsafe(MemberId manager, ChannelId channel, Audience.Refusal refusal) {
        return new NewEntry(
                "notice:" + manager,
                null,
                Kind.CHANNEL_UNSAFE,
                null,
                null,
                manager,
                join(channel.value(), refusal.name()));
    }

    static NewEntry deliveryFailed(MemberId manager, ChannelId channel, String slackError) {
        return new NewEntry(
                "notice:" + manager,
                null,
                Kind.DELIVERY_FAILED,
                null,
                null,
                manager,
                join(channel.value(), slackError));
    }

    /** The {@code index}-th part of an entry's detail. */
    static String part(NewEntry entry, int index) {
        return parts(entry).skip(index).findFirst().orElseThrow();
    }

    static Stream<String> parts(NewEntry entry) {
        return Arrays.stream(entry.detail().split("\\" + SEPARATOR));
    }

    /** The person on whose role the entry depends: who is told, or who asked; empty when it depends on nobody's. */
    static Optional<MemberId> personConcerned(NewEntry entry) {
        if (entry.recipient() != null) {
            return Optional.of(entry.recipient());
        }
        boolean isNew = entry.kind() == Kind.DRAFT && entry.detail().contains(SEPARATOR);
        return isNew ? Optional.of(new MemberId(part(entry, 1))) : Optional.empty();
    }

    /** Why the entry goes to a person and not to the channel; null when it goes to the channel. */
    static Audience.Refusal withheld(NewEntry entry) {
        if (entry.recipient() == null || isFollowing(entry)) {
            return null;
        }
        String last = part(entry, entry.detail().split("\\" + SEPARATOR).length - 1);
        return last.equals(AS_ASKED) ? null : Audience.Refusal.valueOf(last);
    }

    /** Whether the entry only brings a message in line that stands already. */
    static boolean isFollowing(NewEntry entry) {
        return switch (entry.kind()) {
            case CARD -> entry.recipient() != null && entry.detail().isEmpty();
            case PLAN, DRAFT -> entry.recipient() != null && !entry.detail().contains(SEPARATOR);
            case REVIEW -> entry.dedupeKey() == null;
            default -> false;
        };
    }

    private static String lane(ClientId client) {
        return "client:" + client;
    }

    private static String lane(ClientId client, MemberId person) {
        return lane(client) + ":" + person;
    }

    static String join(String... parts) {
        return String.join(SEPARATOR, parts);
    }
}
