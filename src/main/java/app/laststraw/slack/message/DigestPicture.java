package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.words.Words;

/** Puts its picture into a digest, or says in its place that there is none. A quiet week is told in a line, without. */
final class DigestPicture {
    private DigestPicture() {}

    /** @param at before which of the blocks it stands; one more block comes of it, at most */
    static RenderedMessage in(RenderedMessage message, Announcement.Digest digest, int at, Words words) {
        WeeksChart chart = digest.digest().chart();
        if (digest.digest().isQuiet() || chart.isEmpty()) {
            return message;
        }
        Week week = digest.digest().days().week();
        return digest.png() == null
                ? message.with(at, Blocks.note(words.say("chart.undrawn")))
                : message.with(new RenderedPicture(
                        digest.png(),
                        "week-" + week,
                        words.say("chart.title", week.number()),
                        ChartInWords.of(chart, words),
                        at,
                        words.say("chart.untaken")));
    }
}
