package app.laststraw.slack.webapi;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.DraftBody;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.WebApi.Answer;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says things in Slack: asks the gate, words the message, calls Slack, and tells how it went. */
public final class Delivery implements Messenger {
    /** Nobody waits for it, so Slack may take its time. */
    private static final Duration ONE_CALL = Duration.ofSeconds(10);
    /** What the gate asks Slack; while one of them is limited, a shut gate means no more than that. */
    private static final List<String> GATE_METHODS =
            List.of("users.info", "conversations.info", "conversations.members");

    private final WebApi slack;
    private final CheckingAudience audience;
    private final KnowingPeople people;
    private final BiFunction<Announcement, Words, RenderedMessage> wording;
    private final PostSearch search;
    private final FileUpload files;
    private final PictureUpload pictures;

    public Delivery(
            WebApi slack,
            CheckingAudience audience,
            KnowingPeople people,
            BiFunction<Announcement, Words, RenderedMessage> wording,
            PostSearch search) {
        this.slack = slack;
        this.audience = audience;
        this.people = people;
        this.wording = wording;
        this.search = search;
        this.files = new FileUpload(slack);
        this.pictures = new PictureUpload(files);
    }

    @Override
    public Outcome say(Announcement what, Place place, String threadTs, String deliveryKey, Language language) {
        Outcome shut = gate(what, place);
        if (shut != null) {
            return shut;
        }
        RenderedMessage message = wordedFor(what, place, language);
        if (message.file() != null) {
            return sendFile(what, message, place, deliveryKey);
        }
        Function<ChannelId, Outcome> saying = message.picture() == null
                ? channel -> sayIn(channel, message, threadTs, deliveryKey)
                : channel -> pictures.settled(
                        deliveryKey, sayWithPicture(channel, message, threadTs, deliveryKey, () -> gate(what, place)));
        return place instanceof Place.Directly directly
                ? with(directly.person(), saying)
                : saying.apply(channelOf(place));
    }

    @Override
    public boolean holds(DraftText text) {
        return !DraftBody.isTooLong(text);
    }

    @Override
    public Outcome change(Announcement what, Place place, ChannelId channel, String ts, Language language) {
        Outcome shut = gate(what, place);
        if (shut != null) {
            return shut;
        }
        if (place instanceof Place.InChannel there && !there.channel().equals(channel)) {
            throw new IllegalArgumentException("the gate was asked about another channel");
        }
        Map<String, String> fields =
                PostFields.of(wordedFor(what, place, language).withoutPicture());
        fields.put("channel", channel.value());
        fields.put("ts", ts);
        Outcome outcome = Outcomes.of("chat.update", slack.call("chat.update", fields, ONE_CALL), channel);
        // Changing it twice does no harm, so nothing needs to be looked for.
        return outcome instanceof Outcome.Unknown ? new Outcome.TryLater(WebApi.USUAL_WAIT) : outcome;
    }

    @Override
    public Found find(Place place, String threadTs, String deliveryKey, Instant since) {
        if (place instanceof Place.Directly directly) {
            Answer opened = open(directly.person());
            return channelIn(opened)
                    .map(channel -> search.find(channel, threadTs, deliveryKey, since))
                    .orElseGet(() -> search.foundNothing("conversations.open", opened));
        }
        return search.find(channelOf(place), threadTs, deliveryKey, since);
    }

    private Outcome gate(Announcement what, Place place) {
        if (isForOneAlone(what) && place instanceof Place.InChannel) {
            throw new IllegalArgumentException("what is for one person alone goes to no channel");
        }
        Verdict verdict = audience.mayHear(place, what.presence());
        if (verdict.passed()) {
            return null;
        }
        return verdict.refusal().isForLackOfAnswers() ? unanswered(verdict) : new Outcome.Withheld(verdict.refusal());
    }

    private static boolean isForOneAlone(Announcement what) {
        return what instanceof Announcement.ReportReceipt
                || what instanceof Announcement.ReportCounted
                || what instanceof Announcement.ReportSeen
                || what instanceof Announcement.ReportErased
                || what instanceof Announcement.HindsightAsked
                || what instanceof Announcement.DraftFile;
    }

    /** A dead token or a limited method says nothing about the place. */
    private Outcome unanswered(Verdict verdict) {
        Optional<String> dead = slack.deadToken();
        if (dead.isPresent()) {
            return new Outcome.Refused(dead.get(), true);
        }
        return slack.heldBack(GATE_METHODS)
                .<Outcome>map(Outcome.TryLater::new)
                .orElseGet(() -> new Outcome.Withheld(verdict.refusal()));
    }

    private RenderedMessage wordedFor(Announcement what, Place place, Language language) {
        return wording.apply(what, Words.in(languageOf(place, language)));
    }

    private Language languageOf(Place place, Language inChannels) {
        return place instanceof Place.Directly directly ? people.languageOf(directly.person(), inChannels) : inChannels;
    }

    /** The gate has passed the person before this opens anything with them. */
    private Outcome with(MemberId person, Function<ChannelId, Outcome> speaking) {
        Answer opened = open(person);
        Optional<ChannelId> channel = channelIn(opened);
        if (channel.isPresent()) {
            return speaking.apply(channel.get());
        }
        Outcome outcome = Outcomes.of("conversations.open", opened, null);
        return outcome instanceof Outcome.Unknown ? new Outcome.TryLater(WebApi.USUAL_WAIT) : outcome;
    }

    /** Bringing it takes its time, so the gate is asked once more before it is shown. */
    private Outcome sendFile(Announcement what, RenderedMessage message, Place place, String deliveryKey) {
        return with(
                ((Place.Directly) place).person(),
                channel -> files.send(message, channel, deliveryKey, () -> Optional.ofNullable(gate(what, place))));
    }

    private Outcome sayIn(ChannelId channel, RenderedMessage message, String threadTs, String deliveryKey) {
        return Outcomes.of("chat.postMessage", post(channel, message, threadTs, deliveryKey), channel);
    }

    /** Uploading takes its time, so the gate is asked once more before anything is shown. */
    private Outcome sayWithPicture(
            ChannelId channel, RenderedMessage message, String threadTs, String deliveryKey, Supplier<Outcome> gate) {
        PictureUpload.Result picture = pictures.of(message.picture(), deliveryKey);
        if (picture instanceof PictureUpload.Result.Later later) {
            return later.outcome();
        }
        Outcome shut = gate.get();
        if (shut != null) {
            return shut;
        }
        if (!(picture instanceof PictureUpload.Result.With uploaded)) {
            return sayIn(channel, message.withoutPicture(), threadTs, deliveryKey);
        }
        Answer answer = post(channel, message.showing(uploaded.fileId()), threadTs, deliveryKey);
        return PictureUpload.isUnprocessed(answer)
                ? pictures.unprocessed(deliveryKey)
                : Outcomes.of("chat.postMessage", answer, channel);
    }

    private Answer post(ChannelId channel, RenderedMessage message, String threadTs, String deliveryKey) {
        Map<String, String> fields = PostFields.toPost(PostFields.of(message));
        fields.put("channel", channel.value());
        if (threadTs != null) {
            fields.put("thread_ts", threadTs);
        }
        fields.put("metadata", PostMark.of(deliveryKey));
        return slack.call("chat.postMessage", fields, ONE_CALL);
    }

    private Answer open(MemberId person) {
        return slack.call("conversations.open", Map.of("users", person.value()), ONE_CALL);
    }

    private static Optional<ChannelId> channelIn(Answer opened) {
        return opened.good()
                .map(body -> body.path("channel").path("id").asText(""))
                .filter(id -> !id.isBlank())
                .map(ChannelId::new);
    }

    private static ChannelId channelOf(Place place) {
        return ((Place.InChannel) place).channel();
    }
}
