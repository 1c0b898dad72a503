package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.slack.message.RulingLines;
import app.laststraw.usecase.RecordingDecision.Sheet;
import app.laststraw.usecase.RulingField;
import app.laststraw.usecase.RulingForm;
import app.laststraw.usecase.RulingForm.Seen;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form that records a decision: which, and why where it is not the suggested one. Drawn here and read back here. */
public final class DecisionModal {
    public static final String CALLBACK_ID = "decision";

    private static final String CLIENT = "client";
    private static final String CASE = "case";
    private static final String VERSION = "version";
    private static final String SUGGESTED = "suggested";

    private DecisionModal() {}

    /** With what is suggested chosen beforehand. */
    public static View open(Words words, Sheet sheet) {
        return form(words, sheet, sheet.suggestion().decision(), null, List.of());
    }

    /** With the next harder step than the one that stands chosen beforehand. */
    public static View escalate(Words words, Sheet sheet) {
        Decision stands =
                sheet.latest() == null ? Decision.KEEP : sheet.latest().ruling().decision();
        return form(words, sheet, stands.nextUp(), null, List.of());
    }

    /** The same form once more, since something changed meanwhile: what was filled in stays. */
    public static View overtaken(Words words, Sheet present, RulingForm filledIn) {
        List<LayoutBlock> notice = new ArrayList<>();
        if (filledIn.seen().suggested() != present.suggestion().decision()) {
            notice.addAll(Blocks.paragraphs(words.say(
                    "ruling.overtaken.suggestion", present.suggestion().decision())));
        }
        if (!filledIn.seen().equals(present.seen()) && present.latest() != null) {
            notice.add(stands(words, present));
        }
        return form(words, present, filledIn.decision(), filledIn.reason(), notice);
    }

    /** What was filled in; a decision that the form does not offer is null. */
    public static RulingForm read(View view) {
        Answers answers = new Answers(view.getState());
        Seen seen = new Seen(
                Modals.seen(view, CASE).map(CaseId::new).orElse(null),
                Modals.seen(view, VERSION).orElseThrow().intValue(),
                Modals.seenName(view, SUGGESTED).map(Decision::valueOf).orElseThrow());
        return new RulingForm(
                answers.chosen(RulingField.DECISION.id(), Decision.class),
                answers.typed(RulingField.REASON.id()),
                seen);
    }

    public static ClientId client(View view) {
        return new ClientId(Modals.seen(view, CLIENT).orElseThrow());
    }

    private static View form(Words words, Sheet sheet, Decision chosen, String reason, List<LayoutBlock> notice) {
        List<LayoutBlock> blocks = new ArrayList<>(notice);
        blocks.addAll(Blocks.paragraphs(
                words.say("ruling.intro", Blocks.typed(sheet.client().name().text()))));
        blocks.add(decision(words, sheet, chosen));
        blocks.add(reason(words, reason));
        blocks.add(Blocks.note(words.say(
                "ruling.suggested",
                sheet.suggestion().decision(),
                words.say(sheet.suggestion().reasons().get(0)))));
        blocks.addAll(RulingLines.of(sheet.history(), sheet.zone(), words));
        return Modals.form(words, CALLBACK_ID, "ruling.title", "ruling.submit", seen(sheet), blocks);
    }

    private static JsonObject seen(Sheet sheet) {
        JsonObject seen = Modals.seen(CLIENT, sheet.client().id().value());
        if (sheet.latest() != null) {
            seen.addProperty(CASE, sheet.latest().id().value());
        }
        seen.addProperty(VERSION, sheet.seen().version());
        seen.addProperty(SUGGESTED, sheet.seen().suggested().name());
        return seen;
    }

    private static LayoutBlock stands(Words words, Sheet present) {
        Ruling ruling = present.latest().ruling();
        LocalDate day = ruling.at().atZone(present.zone()).toLocalDate();
        String saying = words.say(
                "ruling.overtaken.case",
                RichText.gap(),
                ruling.decision(),
                present.latest().state(),
                day);
        return RichText.block(RichText.fill(saying, RichText.person(ruling.by())));
    }

    private static LayoutBlock decision(Words words, Sheet sheet, Decision chosen) {
        List<OptionObject> options = Arrays.stream(Decision.values())
                .map(decision -> option(words, decision, sheet.suggestion().decision()))
                .toList();
        StaticSelectElement.StaticSelectElementBuilder select = StaticSelectElement.builder()
                .actionId(RulingField.DECISION.id())
                .options(options);
        if (chosen != null) {
            select.initialOption(options.get(chosen.ordinal()));
        }
        return input(words, RulingField.DECISION, select.build()).build();
    }

    private static LayoutBlock reason(Words words, String typed) {
        return input(
                        words,
                        RulingField.REASON,
                        PlainTextInputElement.builder()
                                .actionId(RulingField.REASON.id())
                                .multiline(true)
                                .maxLength(Ruling.MAX_REASON)
                                .initialValue(typed)
                                .build())
                .hint(Blocks.plain(words.say("ruling.reason.hint")))
                .optional(true)
                .build();
    }

    private static InputBlock.InputBlockBuilder input(Words words, RulingField field, BlockElement element) {
        return InputBlock.builder()
                .blockId(field.id())
                .label(Blocks.plain(words.say("ruling." + field.id())))
                .element(element);
    }

    private static OptionObject option(Words words, Decision decision, Decision suggested) {
        String name = decision == suggested ? words.say("ruling.option.suggested", decision) : words.name(decision);
        return OptionObject.builder()
                .text(Blocks.plain(name))
                .value(decision.name())
                .build();
    }
}
