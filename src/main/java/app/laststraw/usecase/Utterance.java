package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Language;

/**
 * An outbox entry worked out: what to say now, and where.
 *
 * @param place null when it would go to the red-flag channel and none is set, or into the thread of a card that is not there
 * @param subject under which the message is kept up to date; null for what is said once
 * @param placeKey the place as {@link Posts} knows it
 * @param live the message that already stands there; null when there is none
 * @param threadTs the message to answer; null for one of its own
 * @param shows what the message will show, for {@link Posts.Post#shows}
 * @param worthPosting whether it is to be said where nothing stands yet
 */
public record Utterance(
        Announcement what,
        Messenger.Place place,
        String subject,
        String placeKey,
        Posts.Post live,
        String threadTs,
        String shows,
        boolean worthPosting,
        Language language) {
    /** @param found what stands there after all; null for nothing */
    public Utterance withLive(Posts.Post found) {
        return new Utterance(what, place, subject, placeKey, found, threadTs, shows, worthPosting, language);
    }
}
