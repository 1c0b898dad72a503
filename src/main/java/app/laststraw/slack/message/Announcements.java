package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;
import java.util.function.BiFunction;

/** Puts into words whatever the app has to say on its own. */
public final class Announcements implements BiFunction<Announcement, Words, RenderedMessage> {
    @Override
    public RenderedMessage apply(Announcement announcement, Words words) {
        if (announcement instanceof Announcement.DecisionCard card) {
            return DecisionCard.render(card, words);
        }
        if (announcement instanceof Announcement.RecordMoved moved) {
            return RecordMoved.render(moved, words);
        }
        if (announcement instanceof Announcement.RankRise rise) {
            return RiseNote.render(rise, words);
        }
        if (announcement instanceof Announcement.ReportReceipt receipt) {
            return ReportReceipt.render(receipt, words);
        }
        if (announcement instanceof Announcement.DraftScript draft) {
            return DraftMessage.render(draft, words);
        }
        if (announcement instanceof Announcement.ReviewDue review) {
            return ReviewMessage.render(review, words);
        }
        return caseNote(announcement, words);
    }

    private static RenderedMessage caseNote(Announcement announcement, Words words) {
        if (announcement instanceof Announcement.GutCheckNote note) {
            return CaseNotes.render(note, words);
        }
        if (announcement instanceof Announcement.RulingNote note) {
            return CaseNotes.render(note, words);
        }
        if (announcement instanceof Announcement.PlanPost plan) {
            return PlanMessage.render(plan, words);
        }
        return aboutSteps(announcement, words);
    }

    /** Steps of an exit plan. */
    private static RenderedMessage aboutSteps(Announcement announcement, Words words) {
        if (announcement instanceof Announcement.StepReminder reminder) {
            return StepReminder.render(reminder, words);
        }
        if (announcement instanceof Announcement.StepsHandedOver note) {
            return HandOverMessages.render(note, words);
        }
        if (announcement instanceof Announcement.StepsToHandOver note) {
            return HandOverMessages.render(note, words);
        }
        return notice(announcement, words);
    }

    private static RenderedMessage notice(Announcement announcement, Words words) {
        if (announcement instanceof Announcement.ChannelUnsafe notice) {
            return ManagerNotices.render(notice, words);
        }
        if (announcement instanceof Announcement.DeliveryFailed notice) {
            return ManagerNotices.render(notice, words);
        }
        if (announcement instanceof Announcement.FormerClientBack back) {
            return FormerClientNotice.render(back, words);
        }
        throw new IllegalArgumentException("no words for " + announcement.getClass());
    }
}
