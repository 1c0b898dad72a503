package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.WebApi.Answer;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.NotingRefusals;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private answers to somebody who is waiting. They pass the gate like any other word: where the place does not pass, the
 * answer comes as a direct message. They are not kept: whoever misses one asks again.
 */
public final class Replies {
    private static final Duration ONE_CALL = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final CheckingAudience audience;
    private final WebApi slack;
    private final NotingRefusals refusals;
    private final Executor afterwards;

    /**
     * @param audience with a budget that leaves time to answer within three seconds
     * @param afterwards runs what need not be done before the request is answered
     */
    public Replies(CheckingAudience audience, WebApi slack, NotingRefusals refusals, Executor afterwards) {
        this.audience = audience;
        this.slack = slack;
        this.refusals = refusals;
        this.afterwards = afterwards;
    }

    /** Answers a command: where it was typed, for the caller's eyes only, or else directly. */
    public Response toCommand(SlashCommandContext context, RenderedMessage answer, ClientPresence presence) {
        MemberId person = new MemberId(context.getRequestUserId());
        ChannelId where = new ChannelId(context.getChannelId());
        Verdict verdict = audience.mayHear(new Place.InChannel(where), presence);
        if (verdict.passed()) {
            return context.ack(ack ->
                    ack.responseType("ephemeral").text(answer.escapedText()).blocks(answer.blocks()));
        }
        afterwards.execute(() -> {
            note(person, where, verdict);
            directly(person, answer, presence);
        });
        return context.ack();
    }

    /**
     * Tells a person something: in the channel where they are, for their eyes only, or else directly.
     *
     * @param where null when they are in no channel
     */
    public void toPerson(MemberId person, ChannelId where, RenderedMessage answer, ClientPresence presence) {
        toPerson(person, where, null, answer, presence);
    }

    /**
     * As above, in a thread of the channel.
     *
     * @param thread that somebody replied in already: Slack shows such an answer nowhere else; null for none
     */
    public void toPerson(
            MemberId person, ChannelId where, String thread, RenderedMessage answer, ClientPresence presence) {
        afterwards.execute(() -> {
            if (where == null || !inChannel(person, where, thread, answer, presence)) {
                directly(person, answer, presence);
            }
        });
    }

    private boolean inChannel(
            MemberId person, ChannelId where, String thread, RenderedMessage answer, ClientPresence presence) {
        Verdict verdict = audience.mayHear(new Place.InChannel(where), presence);
        if (!verdict.passed()) {
            note(person, where, verdict);
            return false;
        }
        Map<String, String> fields = PostFields.of(answer);
        fields.put("channel", where.value());
        fields.put("user", person.value());
        if (thread != null) {
            fields.put("thread_ts", thread);
        }
        return call("chat.postEphemeral", fields);
    }

    private void directly(MemberId person, RenderedMessage answer, ClientPresence presence) {
        Verdict verdict = audience.mayHear(new Place.Directly(person), presence);
        if (!verdict.passed()) {
            note(person, new ChannelId(person.value()), verdict);
            return;
        }
        Map<String, String> fields = PostFields.toPost(PostFields.of(answer));
        fields.put("channel", person.value());
        call("chat.postMessage", fields);
    }

    /** The answer matters more than its trace. */
    private void note(MemberId person, ChannelId where, Verdict verdict) {
        try {
            refusals.noteAnswer(person, where, verdict.refusal());
        } catch (StorageUnavailable busy) {
            log.warn("that an answer was withheld from {} could not be noted", where);
        }
    }

    private boolean call(String method, Map<String, String> fields) {
        Answer answer = slack.call(method, fields, ONE_CALL);
        if (answer.good().isEmpty()) {
            log.warn(
                    "{} failed: {}",
                    method,
                    answer instanceof Answer.Failed failed
                            ? failed.error()
                            : answer.getClass().getSimpleName());
        }
        return answer.good().isPresent();
    }
}
