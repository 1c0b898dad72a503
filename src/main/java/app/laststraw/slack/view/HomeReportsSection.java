package app.laststraw.slack.view;

import app.laststraw.domain.report.Report;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.ReportReceipt;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.ReportLine;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** On a Home: the reports somebody filed, newest first. */
final class HomeReportsSection {
    private HomeReportsSection() {}

    static List<LayoutBlock> of(Home.Reports reports, HomeBlocks home) {
        Words words = home.words();
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(words.say("home.reports")));
        for (ReportLine line : reports.page().items()) {
            blocks.add(Blocks.section(text(line, words)));
            Report report = line.report();
            if (!report.isWithdrawn()) {
                String what = HomeBlocks.facts(
                        Blocks.typed(line.client().name().text()),
                        words.day(report.incident().happenedOn()));
                blocks.add(HomeBlocks.row(
                        "report:" + report.id(),
                        List.of(
                                HomeBlocks.about(what, ReportReceipt.edit(report.id(), words)),
                                HomeBlocks.about(what, withdraw(report, words)))));
            }
        }
        blocks.addAll(home.more(Tab.REPORTS, reports.page()));
        return blocks;
    }

    /** In a list of many, red would be all that one sees; Slack asks first, in red. */
    private static ButtonElement withdraw(Report report, Words words) {
        ButtonElement button = ReportReceipt.withdraw(report.id(), words);
        button.setStyle(null);
        return button;
    }

    private static String text(ReportLine line, Words words) {
        return Blocks.typed(line.client().name().text()) + "\n"
                + HomeBlocks.facts(
                        words.day(line.report().incident().happenedOn()),
                        words.name(line.report().incident().archetype()),
                        line.report().isWithdrawn() ? words.say("home.reports.withdrawn") : null);
    }
}
