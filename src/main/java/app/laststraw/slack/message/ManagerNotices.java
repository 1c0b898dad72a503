package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;
import java.util.List;

/** What a manager is told, once and directly. */
public final class ManagerNotices {
    private ManagerNotices() {}

    public static RenderedMessage render(Announcement.ChannelUnsafe notice, Words words) {
        return new RenderedMessage(
                words.say("notices.unsafe.text"),
                List.of(
                        RichText.block(RichText.fill(
                                words.say("notices.unsafe", RichText.gap(), notice.refusal()),
                                RichText.channel(notice.channel()))),
                        Blocks.note(words.say("notices.unsafe.next"))));
    }

    public static RenderedMessage render(Announcement.DeliveryFailed notice, Words words) {
        return new RenderedMessage(
                words.say("notices.failed.text"),
                List.of(
                        RichText.block(RichText.fill(
                                words.say("notices.failed", RichText.gap(), RichText.gap()),
                                RichText.channel(notice.channel()),
                                RichText.code(notice.slackError()))),
                        RichText.block(RichText.line(RichText.text(words.say(advice(notice.slackError()))))),
                        Blocks.note(words.say("notices.failed.rest"))));
    }

    private static String advice(String slackError) {
        return switch (slackError) {
            case "is_archived" -> "notices.failed.archived";
            case "not_in_channel", "channel_not_found" -> "notices.failed.absent";
            default -> "notices.failed.other";
        };
    }
}
