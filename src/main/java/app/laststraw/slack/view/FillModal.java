package app.laststraw.slack.view;

import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.script.BlanksSheet;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form that fills in a draft's blanks: those that are missing, or all of them. The {@code block_id} and
 * {@code action_id} of each input are the blank's name, perhaps with a number behind it.
 */
public final class FillModal {
    public static final String CALLBACK_ID = "fill_blanks";
    public static final String SHOW_ALL = "show_all_blanks";
    public static final String SHOW_MISSING = "show_missing_blanks";

    /** Leaves room for what stands around the inputs among the hundred blocks of a form. */
    private static final int MOST_INPUTS = 80;

    /** Slack takes forms of 250 kB. Escaped, a character may take six bytes. */
    private static final int MOST_CHARACTERS = 36_000;

    /** Of what somebody else filled in. */
    private static final int MOST_TOLD = 100;

    private static final String DRAFT = "draft";
    private static final String VERSION = "version";
    private static final String ALL = "all";

    private final Words words;
    private final BlanksSheet sheet;
    private final FilledIn before;
    private final boolean all;

    private FillModal(Words words, BlanksSheet sheet, FilledIn before, boolean all) {
        this.words = words;
        this.sheet = sheet;
        this.before = before;
        this.all = all;
    }

    /** What is missing, with what is on record for it; all where nothing is missing. */
    public static View open(Words words, BlanksSheet sheet) {
        return new FillModal(words, sheet, FilledIn.nothing(sheet.version()), false).view();
    }

    /** The same form, drawn as the draft stands now, with all that was typed into it. */
    public static View again(Words words, BlanksSheet now, View view) {
        return again(words, now, view, isAll(view));
    }

    /** As {@link #again(Words, BlanksSheet, View)}, with all blanks, or only with those that are missing. */
    public static View again(Words words, BlanksSheet now, View view, boolean all) {
        return new FillModal(words, now, FilledIn.in(view), all).view();
    }

    /** What stands in the form, by blank; empty for what is left open. */
    public static Map<String, String> read(View view) {
        return FilledIn.in(view).values();
    }

    public static DraftId draft(View view) {
        return Modals.seen(view, DRAFT).map(DraftId::new).orElseThrow();
    }

    /** The version of the draft that the form was drawn from. */
    public static int version(View view) {
        return Modals.seen(view, VERSION).map(Math::toIntExact).orElseThrow();
    }

    /** Each fault at the block of its blank. */
    public static Map<String, String> errors(Words words, View view, List<FieldFault> faults) {
        FilledIn typed = FilledIn.in(view);
        Map<String, String> errors = new LinkedHashMap<>();
        FieldErrors.of(words, faults).forEach((blank, text) -> errors.put(typed.blockId(blank), text));
        return errors;
    }

    private static boolean isAll(View view) {
        return Modals.seen(view, ALL).isPresent();
    }

    private View view() {
        List<Blank> asked = asked();
        List<Blank> shown = fitting(asked);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(overtaken());
        blocks.addAll(Blocks.paragraphs(about()));
        shown.forEach(blank ->
                blocks.add(new BlankInputs(words, sheet).input(blockId(blank.name()), blank, value(blank.name()))));
        if (shown.size() < asked.size()) {
            blocks.add(Blocks.note(words.say("draft.fill.more", asked.size() - shown.size())));
        }
        if (hasOthers()) {
            blocks.add(Blocks.buttons(toggle()));
        }
        return Modals.form(words, CALLBACK_ID, "draft.fill.title", "draft.fill.submit", seen(), blocks);
    }

    private JsonObject seen() {
        JsonObject seen = Modals.seen(DRAFT, sheet.draft().id().value());
        seen.addProperty(VERSION, sheet.version());
        if (all) {
            seen.addProperty(ALL, 1);
        }
        return seen;
    }

    private String about() {
        String name = Blocks.typed(sheet.client().name().text());
        String key = sheet.missing().isEmpty() ? "draft.fill.about.all" : "draft.fill.about";
        String about = words.say(key, name, sheet.draft().current().text().title());
        boolean knowsMore =
                sheet.missing().stream().anyMatch(blank -> sheet.onRecord().containsKey(blank.name()));
        return knowsMore ? about + " " + words.say("draft.fill.on_record") : about;
    }

    /** What was typed is asked for again, though it may be missing no longer. */
    private List<Blank> asked() {
        if (all || sheet.missing().isEmpty()) {
            return sheet.known().stream()
                    .sorted(Comparator.comparingInt(sheet.blanks()::indexOf))
                    .toList();
        }
        return sheet.known().stream()
                .filter(blank -> sheet.missing().contains(blank) || isTyped(blank.name()))
                .toList();
    }

    private List<Blank> fitting(List<Blank> asked) {
        List<Blank> fitting = new ArrayList<>();
        int characters = 0;
        for (Blank blank : asked) {
            characters += blank.label().length()
                    + blank.hint().length()
                    + value(blank.name()).length();
            if (fitting.size() == MOST_INPUTS || characters > MOST_CHARACTERS && !fitting.isEmpty()) {
                break;
            }
            fitting.add(blank);
        }
        return fitting;
    }

    private boolean isTyped(String blank) {
        return before.has(blank) && !before.value(blank).equals(sheet.value(before.version(), blank));
    }

    private String value(String blank) {
        return isTyped(blank) ? before.value(blank) : sheet.value(blank);
    }

    /**
     * Slack keeps what stands in a block that comes back under the same id, whatever it is drawn with. So a blank that
     * somebody else filled meanwhile gets a block of another id, unless the person typed into it.
     */
    private String blockId(String blank) {
        boolean renewed = before.has(blank) && !before.value(blank).equals(value(blank));
        return renewed ? FilledIn.numbered(blank, sheet.version()) : before.blockId(blank);
    }

    private boolean hasOthers() {
        return !sheet.missing().isEmpty()
                && sheet.known().size() > sheet.missing().size();
    }

    private ButtonElement toggle() {
        return ButtonElement.builder()
                .actionId(all ? SHOW_MISSING : SHOW_ALL)
                .text(Blocks.plain(words.say(all ? "draft.fill.show_missing" : "draft.fill.show_all")))
                .value(sheet.draft().id().toString())
                .build();
    }

    private List<LayoutBlock> overtaken() {
        if (before.version() == sheet.version()) {
            return List.of();
        }
        List<LayoutBlock> notice = new ArrayList<>();
        notice.add(RichText.block(RichText.fill(
                words.say("draft.fill.overtaken", RichText.gap(), sheet.version()),
                RichText.person(sheet.draft().current().by()))));
        sheet.known().stream()
                .filter(blank -> isTyped(blank.name()) && sheet.isOtherThanIn(before.version(), blank.name()))
                .forEach(blank -> notice.add(theirs(blank)));
        homeless()
                .forEach(blank -> notice.addAll(Blocks.paragraphs(
                        words.say("draft.fill.homeless", blank.label(), Blocks.typed(before.value(blank.name()))))));
        notice.add(new DividerBlock());
        return notice;
    }

    /** Typed into, and no blank of the script that somebody else chose meanwhile. */
    private List<Blank> homeless() {
        return sheet.draft().version(before.version()).text().left().stream()
                .filter(blank -> isTyped(blank.name()))
                .filter(blank ->
                        sheet.known().stream().noneMatch(known -> known.name().equals(blank.name())))
                .toList();
    }

    private LayoutBlock theirs(Blank blank) {
        String value = sheet.draft().current().filled().getOrDefault(blank.name(), "");
        String told = ClientOptions.shortened(value.replace('\n', ' '), MOST_TOLD);
        return Blocks.note(
                told.isEmpty()
                        ? words.say("draft.fill.theirs.nothing", blank.label())
                        : words.say("draft.fill.theirs", blank.label(), Blocks.typed(told)));
    }
}
