package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The drafts that stand in channels, where something other than a change of theirs calls for drawing them anew. */
public final class StandingDrafts {
    private static final String CONFIDENTIAL = ".confidential";

    private StandingDrafts() {}

    /** For {@link Posts.Post#shows}: which version, and whether a channel may read its text. */
    static String shows(Draft draft, List<Finding> findings) {
        boolean isConfidential = findings.stream().map(Finding::rule).anyMatch(ToneRule::isConfidential);
        return draft.current().number() + (isConfidential ? CONFIDENTIAL : "");
    }

    /** Reports changed: a sentence may have become the words of one, or the name in it that of a reporter. */
    public static void follow(Records records, Client client, Instant now) {
        for (Draft draft : records.drafts().of(client.id())) {
            Posts.Post post = post(records, draft).orElse(null);
            if (post != null && !draft.isSent() && !isInLine(records, client, draft, post, now)) {
                records.outbox().write(DraftEntries.changed(draft, null), now);
            }
        }
    }

    private static boolean isInLine(Records records, Client client, Draft draft, Posts.Post post, Instant now) {
        return post.showed().equals(shows(draft, Proofreading.findings(records, client, draft, now)));
    }

    /** Those that could not be brought up to date while their channel was shut, and now can. */
    public static Stream<Draft> outdated(Records records, Client client) {
        return records.drafts().of(client.id()).stream()
                .filter(draft -> post(records, draft)
                        .filter(Posts.Post::isOutdated)
                        .filter(post -> !records.channels().isStopped(post.channel()))
                        .isPresent());
    }

    /** In its channel, if it belongs in one. */
    private static Optional<Posts.Post> post(Records records, Draft draft) {
        ChannelId redFlags = records.settings().firm().redFlagChannel();
        String subject = DraftEntries.subject(draft.id());
        if (draft.place() instanceof DraftPlace.InThread thread) {
            return records.posts().find(subject, thread.channel().value());
        }
        return records.posts()
                .find(subject, Addressing.RED_FLAGS)
                .filter(post -> post.channel().equals(redFlags));
    }
}
