package app.laststraw.slack.view;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.DraftCheck;
import app.laststraw.slack.message.RichText;
import app.laststraw.slack.message.StepWords;
import app.laststraw.usecase.script.CheckSheet;
import app.laststraw.usecase.script.SendingForm;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The check before a draft goes: what was found, with an input for each rule whose findings stand only with a reason. Drawn
 * here and read back here. It is private: what comes from the reports may stand in it.
 */
public final class CheckModal {
    public static final String CALLBACK_ID = "check_draft";

    /** Of one rule; the others are counted. */
    private static final int MOST_SHOWN = 5;

    private static final String STEPS = "steps";
    private static final String DRAFT = "draft";
    private static final String VERSION = "version";
    private static final String FINGERPRINT = "fingerprint";
    private static final String PLAN = "plan";

    private final Words words;
    private final CheckSheet sheet;
    private final SendingForm typed;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    /** @param typed null where the form is new */
    private CheckModal(Words words, CheckSheet sheet, SendingForm typed) {
        this.words = words;
        this.sheet = sheet;
        this.typed = typed;
    }

    public static View open(Words words, CheckSheet sheet) {
        return new CheckModal(words, sheet, null).view();
    }

    /** The draft was changed since: the form as it is now, with what was typed and still has a place. */
    public static View overtaken(Words words, CheckSheet now, View view) {
        CheckModal modal = new CheckModal(words, now, read(view));
        modal.blocks.add(Blocks.naming(
                now.draft().current().by(), person -> words.say("check.overtaken", person, now.version())));
        modal.blocks.add(new DividerBlock());
        return modal.view();
    }

    /** The check finds other things by now: the form as it is now, with what was typed and still has a place. */
    public static View foundOther(Words words, CheckSheet now, View view) {
        CheckModal modal = new CheckModal(words, now, read(view));
        modal.blocks.addAll(Modals.notice(words.say("check.found_other")));
        return modal.view();
    }

    /** In the place of a form that has no field at which it could be said. */
    public static View told(Words words, String text) {
        return Modals.told(words, "check.title", Blocks.paragraphs(text));
    }

    public static SendingForm read(View view) {
        Answers answers = new Answers(view.getState());
        Map<ToneRule, String> reasons = new EnumMap<>(ToneRule.class);
        for (ToneRule rule : ToneRule.values()) {
            String reason = answers.typed(field(rule));
            if (reason != null) {
                reasons.put(rule, reason);
            }
        }
        return new SendingForm(
                Modals.seen(view, VERSION).map(Math::toIntExact).orElseThrow(),
                Modals.seen(view, FINGERPRINT).map(Math::toIntExact).orElseThrow(),
                reasons,
                Modals.seen(view, PLAN).map(CaseId::new).orElse(null),
                answers.allChosen(STEPS).stream().map(Integer::valueOf).collect(Collectors.toSet()));
    }

    public static DraftId draft(View view) {
        return Modals.seen(view, DRAFT).map(DraftId::new).orElseThrow();
    }

    private static String field(ToneRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private View view() {
        String how = sheet.draft().current().text().isSpoken() ? "spoken" : "written";
        blocks.addAll(Blocks.paragraphs(about()));
        if (sheet.findings().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(well(how)));
        }
        addErrors();
        addAdvice();
        addSteps();
        blocks.add(Blocks.note(words.say("check.sends_nothing." + how)));
        return Modals.form(words, CALLBACK_ID, "check.title." + how, "check.submit." + how, seen(), blocks);
    }

    private JsonObject seen() {
        JsonObject seen = Modals.seen(DRAFT, sheet.draft().id().value());
        seen.addProperty(VERSION, sheet.version());
        seen.addProperty(FINGERPRINT, sheet.fingerprint());
        if (!sheet.steps().isEmpty()) {
            seen.addProperty(PLAN, sheet.plan().value());
        }
        return seen;
    }

    private String about() {
        String about = words.say(
                "check.about",
                sheet.draft().current().text().title(),
                Blocks.typed(sheet.client().name().text()),
                sheet.version());
        return sheet.findings().isEmpty() ? about : about + "\n" + DraftCheck.count(sheet.findings(), words);
    }

    /** All is well, and when is a good time. */
    private String well(String how) {
        if (sheet.toldOn() != null) {
            return words.say("check.well.plan", sheet.toldOn());
        }
        if (sheet.draft().current().choices().script() == ScriptId.END_NOW) {
            return words.say("check.well.now");
        }
        return words.say("check.well." + how);
    }

    private void addErrors() {
        if (!sheet.errors().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(words.say("check.mend")));
        }
        for (ToneRule rule : sheet.errors()) {
            blocks.add(new DividerBlock());
            blocks.add(found(rule));
            blocks.add(waiver(rule));
        }
    }

    private void addAdvice() {
        sheet.rules().stream().filter(rule -> !rule.isError()).forEach(rule -> {
            blocks.add(new DividerBlock());
            blocks.add(found(rule));
            blocks.add(Blocks.note(words.say("check.advice")));
        });
    }

    /** What it is, where it stands, why it is told and what to do. */
    private LayoutBlock found(ToneRule rule) {
        List<Finding> findings = sheet.of(rule);
        List<RichTextSectionElement> quotes = findings.stream()
                .filter(finding -> finding.passage() != Finding.WHOLE)
                .limit(MOST_SHOWN)
                .map(finding -> Excerpt.of(sheet.draft().current().text(), finding, words))
                .collect(Collectors.toCollection(ArrayList::new));
        if (findings.size() > MOST_SHOWN && !quotes.isEmpty()) {
            quotes.add(RichText.line(RichText.text(words.say("check.more", findings.size() - MOST_SHOWN))));
        }
        List<BlockElement> parts = new ArrayList<>();
        parts.add(RichText.line(RichText.bold(words.name(rule))));
        if (!quotes.isEmpty()) {
            parts.add(RichText.list(quotes));
        }
        parts.add(RichText.line(explanation(rule, findings)));
        return RichText.block(parts.toArray(BlockElement[]::new));
    }

    private List<RichTextElement> explanation(ToneRule rule, List<Finding> findings) {
        String pointedAt = findings.stream()
                .limit(MOST_SHOWN)
                .map(Excerpt::words)
                .distinct()
                .map(Blocks::typed)
                .collect(Collectors.joining(words.say("list.separator")));
        return List.of(
                RichText.text(words.say("tone.why." + rule.name()) + "\n"),
                RichText.text(words.say("tone.do." + rule.name(), pointedAt)));
    }

    private LayoutBlock waiver(ToneRule rule) {
        return InputBlock.builder()
                .blockId(field(rule))
                .label(Blocks.plain(words.say("check.waive", rule)))
                .element(PlainTextInputElement.builder()
                        .actionId(field(rule))
                        .placeholder(Blocks.plain(words.say("check.waive.placeholder")))
                        .multiline(false)
                        .maxLength(Waiver.MAX_REASON)
                        .initialValue(typed == null ? null : typed.reasons().get(rule))
                        .build())
                .optional(true)
                .build();
    }

    private void addSteps() {
        if (sheet.steps().isEmpty()) {
            return;
        }
        List<OptionObject> options = sheet.steps().stream().map(this::option).toList();
        List<OptionObject> ticked = options.stream().filter(this::isTicked).toList();
        blocks.add(new DividerBlock());
        blocks.add(InputBlock.builder()
                .blockId(STEPS)
                .label(Blocks.plain(words.say("check.steps")))
                .element(CheckboxesElement.builder()
                        .actionId(STEPS)
                        .options(options)
                        .initialOptions(ticked.isEmpty() ? null : ticked)
                        .build())
                .optional(true)
                .build());
    }

    /** All, until somebody unticks one. */
    private boolean isTicked(OptionObject step) {
        return typed == null
                || !Objects.equals(typed.plan(), sheet.plan())
                || typed.steps().contains(Integer.valueOf(step.getValue()));
    }

    private OptionObject option(Step step) {
        return OptionObject.builder()
                .text(Blocks.plain(words.say("check.steps.option", StepWords.title(step, words))))
                .value(String.valueOf(step.number()))
                .build();
    }
}
