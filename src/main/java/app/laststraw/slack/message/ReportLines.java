package app.laststraw.slack.message;

import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports in the reporters' own words, for those who carry the account, and for their eyes only. */
final class ReportLines {
    /** One message takes about 12,000 characters; the rest of the answer needs some of them. */
    private static final int ROOM = 7_000;

    /** Whoever needs more than the latest of them reads on elsewhere than on a phone. */
    private static final int MOST = 5;

    private ReportLines() {}

    /**
     * Whole reports, the latest first, as many as there is room for; how many more there are is said.
     *
     * @param taken characters that other typed text of the message takes
     */
    static List<LayoutBlock> of(List<Report> reports, boolean reportersShown, int taken, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        int room = ROOM - taken;
        int shown = 0;
        for (Report report : reports) {
            room -= length(report.incident());
            if (shown == MOST || room < 0) {
                break;
            }
            blocks.addAll(report(report, reportersShown, words));
            shown++;
        }
        if (shown < reports.size()) {
            blocks.add(Blocks.note(words.say("status.reports.more", reports.size() - shown)));
        }
        return blocks;
    }

    private static int length(Incident incident) {
        int link = incident.link() == null ? 0 : incident.link().toString().length();
        return incident.whatHappened().length() + link;
    }

    private static List<LayoutBlock> report(Report report, boolean reporterShown, Words words) {
        Incident incident = report.incident();
        List<RichTextElement> title = new ArrayList<>();
        title.add(RichText.bold(words.day(incident.happenedOn())));
        title.add(RichText.text(" · " + words.name(incident.archetype()) + " · " + words.name(incident.severity())));
        if (reporterShown) {
            title.add(RichText.text(" · "));
            title.add(RichText.person(report.reporter()));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.line(title)));
        if (!incident.whatHappened().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(incident.whatHappened()));
        }
        if (incident.link() != null) {
            blocks.addAll(Blocks.paragraphs(incident.link().toString()));
        }
        String facts = facts(incident, words);
        if (!facts.isEmpty()) {
            blocks.add(Blocks.note(facts));
        }
        return blocks;
    }

    private static String facts(Incident incident, Words words) {
        List<String> facts = new ArrayList<>();
        if (!incident.redFlags().isEmpty()) {
            facts.add(flags(incident.redFlags(), words));
        }
        if (incident.hoursLost().signum() > 0) {
            facts.add(words.say("status.report.hours", incident.hoursLost()));
        }
        if (incident.moneyWithheld().signum() > 0) {
            facts.add(words.say("status.report.money", incident.moneyWithheld()));
        }
        return String.join(" · ", facts);
    }

    private static String flags(Set<RedFlag> flags, Words words) {
        return flags.stream().sorted().map(words::name).collect(Collectors.joining(words.say("list.separator")));
    }
}
