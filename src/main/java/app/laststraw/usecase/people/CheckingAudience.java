package app.laststraw.usecase.people;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelFacts;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the gate: gathers what Slack says now and leaves the judgement to {@link Audience}. What cannot be learned within
 * the budget is refused.
 */
public final class CheckingAudience {
    /** Members of a channel beyond which it is not checked. */
    public static final int MOST_MEMBERS = 1_000;

    private final WorkspaceId workspace;
    private final Storage storage;
    private final SlackDirectory slack;
    private final KnowingPeople people;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget for one question altogether: about four seconds in the background, less while somebody waits */
    public CheckingAudience(
            WorkspaceId workspace,
            Storage storage,
            SlackDirectory slack,
            KnowingPeople people,
            InstantSource clock,
            Duration budget) {
        this.workspace = workspace;
        this.storage = storage;
        this.slack = slack;
        this.people = people;
        this.clock = clock;
        this.budget = budget;
    }

    /** May this person use the app; to be asked for every command, shortcut, button, submission, option and Home. */
    public Verdict mayUse(MemberId person) {
        return Audience.mayUse(lookUp(person), workspace, clients());
    }

    /**
     * May this place hear about a client; to be asked before every word, each time anew.
     *
     * @param spokenOf where that client itself is; {@link ClientPresence#NONE} when the word is about no client
     */
    public Verdict mayHear(Messenger.Place place, ClientPresence spokenOf) {
        if (place instanceof Messenger.Place.Directly directly) {
            return mayBeTold(directly.person(), spokenOf);
        }
        ChannelId channel = ((Messenger.Place.InChannel) place).channel();
        return Audience.mayHear(factsOf(channel), workspace, clients(), spokenOf);
    }

    /**
     * May this channel be chosen to hear of all clients: it passes the gate, and the app is in it. Of a private one that it
     * is not in, Slack says nothing at all.
     */
    public Verdict mayBeChosen(ChannelId id) {
        Instant end = clock.instant().plus(budget);
        SlackDirectory.Channel channel = slack.channel(id, budget, MOST_MEMBERS).orElse(null);
        Verdict verdict = Audience.mayHear(factsOf(channel, end), workspace, clients(), ClientPresence.NONE);
        return verdict.passed() && !Boolean.TRUE.equals(channel.ours())
                ? Verdict.refused(Refusal.APP_NOT_IN_CHANNEL)
                : verdict;
    }

    /** A direct message is opened by us with that one person, so there is nothing to ask about the channel. */
    private Verdict mayBeTold(MemberId person, ClientPresence spokenOf) {
        Member member = lookUp(person);
        List<Member> members = member == null ? List.of() : List.of(member);
        ChannelId unopened = new ChannelId(person.value());
        return Audience.mayHear(
                new ChannelFacts(unopened, null, null, null, person, members, true), workspace, clients(), spokenOf);
    }

    private ClientPresence clients() {
        return storage.read(records -> records.clients().presence());
    }

    private Member lookUp(MemberId person) {
        return people.find(List.of(person), budget)
                .getOrDefault(person, Optional.empty())
                .orElse(null);
    }

    private ChannelFacts factsOf(ChannelId id) {
        Instant end = clock.instant().plus(budget);
        return factsOf(slack.channel(id, budget, MOST_MEMBERS).orElse(null), end);
    }

    /** @param channel null where Slack does not know it; then nothing is known */
    private ChannelFacts factsOf(SlackDirectory.Channel channel, Instant end) {
        if (channel == null) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), end);
        Map<MemberId, Optional<Member>> found = people.find(channel.members(), left);
        List<Member> members = channel.members().stream()
                .filter(found::containsKey)
                .map(member -> found.get(member).orElseGet(() -> nobodyKnown(member)))
                .toList();
        return new ChannelFacts(
                channel.id(),
                channel.externallyShared(),
                channel.pendingShare(),
                channel.archived(),
                channel.directWith(),
                members,
                channel.complete() && members.size() == channel.members().size());
    }

    /** Somebody is there of whom Slack does not say who they are: without a team, which shuts the gate. */
    private static Member nobodyKnown(MemberId id) {
        return new Member(id, null, true, true, false, false, false, null, "", null, null, Instant.EPOCH);
    }
}
