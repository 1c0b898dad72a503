package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.AuditTrail.Note;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.TrailLine;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.usecase.settings.SettingsChange;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On a manager's Home: who did what, and when, newest first. */
final class HomeTrailSection {
    private static final String IMPORT = "IMPORT";

    /** Of what kind the name is that an action’s detail holds, where it is not why the gate was shut. */
    private static final Map<String, String> DETAILS = Map.of(
            "decision.recorded", "Decision.",
            "script.requested", "ScriptId.",
            "script.sent", "ScriptId.",
            "script.unsent", "ScriptId.",
            "release.asked", "ScriptId.",
            "release.agreed", "ScriptId.",
            "release.refused", "ScriptId.");

    private final Words words;
    private final ZoneId zone;

    private HomeTrailSection(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** @param zone the firm's */
    static List<LayoutBlock> of(Home.Trail trail, ZoneId zone, HomeBlocks home) {
        HomeTrailSection section = new HomeTrailSection(home.words(), zone);
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(home.words().say("trail.title")));
        if (trail.page().items().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(home.words().say("trail.none")));
        }
        trail.page().items().forEach(line -> blocks.add(section.block(line)));
        blocks.addAll(home.more(Tab.TRAIL, trail.page()));
        return blocks;
    }

    private LayoutBlock block(TrailLine line) {
        return SettingsChange.of(line.note())
                .map(change -> setting(line, change))
                .orElseGet(() -> Blocks.section(text(line)));
    }

    /** People and channels by what Slack calls them. */
    private LayoutBlock setting(TrailLine line, SettingsChange change) {
        List<RichTextElement> inline = new ArrayList<>();
        inline.add(RichText.text(what(line.note()) + HomeBlocks.BETWEEN_FACTS));
        inline.addAll(new SettingsWords(words).change(change));
        inline.add(RichText.text(
                "\n" + HomeBlocks.facts(who(line), when(line.note().at()))));
        return RichText.block(RichText.line(inline));
    }

    private String text(TrailLine line) {
        String client =
                line.client() == null ? null : Blocks.typed(line.client().name().text());
        return HomeBlocks.facts(what(line.note()), client, detail(line.note())) + "\n"
                + HomeBlocks.facts(who(line), when(line.note().at()));
    }

    /** What this version has no words for goes by its own name. */
    private String what(Note note) {
        String key = "trail." + note.action();
        return words.has(key) ? words.say(key) : note.action();
    }

    private String detail(Note note) {
        if (note.action().equals(SettingsChange.ACTION)) {
            return note.subject() + ": " + note.detail();
        }
        String name = DETAILS.getOrDefault(note.action(), "Refusal.") + note.detail();
        return words.has(name) ? words.say(name) : null;
    }

    private String who(TrailLine line) {
        if (line.note().actor() == null) {
            return words.say(line.note().detail().equals(IMPORT) ? "trail.import" : "trail.app");
        }
        return line.actor() == null ? words.say("plan.somebody") : Blocks.typed(line.actor());
    }

    private String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.language().locale())
                .format(at.atZone(zone));
    }
}
