package app.laststraw.slack.message;

import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.tally.Trend;
import app.laststraw.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The figures of a client, each as a sentence. */
final class Figures {
    private Figures() {}

    static String confidence(Suggestion suggestion, Words words) {
        Tally tally = suggestion.tally();
        return words.say("card.confidence." + suggestion.confidence().name(), tally.reporters(), tally.reports());
    }

    /** How many reports, when the last, and where it is heading. */
    static List<String> counts(Tally tally, Words words) {
        if (tally.reports() == 0) {
            return List.of(words.say("card.no_reports", tally.windowDays()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say("card.counts", tally.reports(), tally.reporters(), tally.windowDays()));
        if (tally.lastIncident() != null) {
            lines.add(words.say("card.last_incident", tally.lastIncident()));
        }
        lines.add(trend(tally.trend(), words));
        return lines;
    }

    static String grade(Suggestion suggestion, Words words) {
        return words.say("card.grade", suggestion.grade());
    }

    private static String trend(Trend trend, Words words) {
        return words.say(heading(trend), trend.recent(), trend.before());
    }

    private static String heading(Trend trend) {
        if (trend.recent() == 0 && trend.before() == 0) {
            return "card.trend.quiet";
        }
        if (trend.recent() == trend.before()) {
            return "card.trend.steady";
        }
        return trend.recent() > trend.before() ? "card.trend.rising" : "card.trend.falling";
    }
}
