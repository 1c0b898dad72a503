package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Puts into words whatever the app has to say on its own. */
public final class Announcements implements BiFunction<Announcement, Words, RenderedMessage> {
    private final Map<Class<? extends Announcement>, BiFunction<Announcement, Words, RenderedMessage>> wordings =
            new HashMap<>();

    public Announcements() {
        put(Announcement.DecisionCard.class, DecisionCard::render);
        put(Announcement.RecordMoved.class, RecordMoved::render);
        put(Announcement.RankRise.class, RiseNote::render);
        put(Announcement.ReportReceipt.class, ReportReceipt::render);
        put(Announcement.DraftScript.class, DraftMessage::render);
        put(Announcement.DraftHeld.class, ReleaseMessages::render);
        put(Announcement.ReleaseAsked.class, ReleaseMessages::render);
        put(Announcement.ReleaseWaits.class, ReleaseMessages::render);
        put(Announcement.ReleaseRefused.class, ReleaseMessages::render);
        put(Announcement.DraftFile.class, DraftFile::render);
        put(Announcement.FileRefused.class, DraftFile::render);
        put(Announcement.GutCheckNote.class, CaseNotes::render);
        put(Announcement.RulingNote.class, CaseNotes::render);
        put(Announcement.ReviewDue.class, ReviewMessage::render);
        put(Announcement.PlanPost.class, PlanMessage::render);
        put(Announcement.StepReminder.class, StepReminder::render);
        put(Announcement.StepsHandedOver.class, HandOverMessages::render);
        put(Announcement.StepsToHandOver.class, HandOverMessages::render);
        put(Announcement.FormerClientBack.class, FormerClientNotice::render);
        put(Announcement.ReportCounted.class, CareMessages::render);
        put(Announcement.ReportSeen.class, CareMessages::render);
        put(Announcement.ReportErased.class, CareMessages::render);
        put(Announcement.HindsightAsked.class, HindsightMessage::render);
        put(Announcement.Digest.class, DigestMessage::render);
        put(Announcement.ChannelUnsafe.class, ManagerNotices::render);
        put(Announcement.DeliveryFailed.class, ManagerNotices::render);
    }

    private <A extends Announcement> void put(Class<A> kind, BiFunction<A, Words, RenderedMessage> wording) {
        wordings.put(kind, (announcement, words) -> wording.apply(kind.cast(announcement), words));
    }

    @Override
    public RenderedMessage apply(Announcement announcement, Words words) {
        return wordings.get(announcement.getClass()).apply(announcement, words);
    }

    /** The kinds of announcement that have words. */
    Set<Class<? extends Announcement>> kinds() {
        return Set.copyOf(wordings.keySet());
    }
}
