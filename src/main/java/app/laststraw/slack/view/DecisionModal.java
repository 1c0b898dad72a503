package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.slack.message.RulingLines;
import app.laststraw.usecase.decision.RulingField;
import app.laststraw.usecase.decision.RulingForm;
import app.laststraw.usecase.decision.RulingForm.Seen;
import app.laststraw.usecase.exit.CaseStanding;
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
    public static View open(Words words, CaseStanding standing) {
        return form(words, standing, standing.suggestion().decision(), null, List.of());
    }

    /** With the next harder step than the one that stands chosen beforehand. */
    public static View escalate(Words words, CaseStanding standing) {
        Decision stands = standing.latest() == null
                ? Decision.KEEP
                : standing.latest().ruling().decision();
        return form(words, standing, stands.nextUp(), null, List.of());
    }

    /**
     * The same form once more: what was filled in stays.
     *
     * @param notice why it is there again
     */
    public static View again(Words words, CaseStanding now, RulingForm filledIn, String notice) {
        return form(words, now, filledIn.decision(), filledIn.reason(), Modals.notice(notice));
    }

    /** The same, since something changed meanwhile: with what it was. */
    public static View overtaken(Words words, CaseStanding now, RulingForm filledIn) {
        List<LayoutBlock> notice = new ArrayList<>();
        if (filledIn.seen().suggested() != now.suggestion().decision()) {
            notice.addAll(Blocks.paragraphs(
                    words.say("ruling.overtaken.suggestion", now.suggestion().decision())));
        }
        if (!filledIn.seen().equals(Seen.of(now)) && now.latest() != null) {
            notice.add(stands(words, now));
        }
        return form(words, now, filledIn.decision(), filledIn.reason(), notice);
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

    private static View form(
            Words words, CaseStanding standing, Decision chosen, String reason, List<LayoutBlock> notice) {
        List<LayoutBlock> blocks = new ArrayList<>(notice);
        blocks.addAll(Blocks.paragraphs(
                words.say("ruling.intro", Blocks.typed(standing.client().name().text()))));
        blocks.add(decision(words, standing, chosen));
        blocks.add(reason(words, reason));
        blocks.add(Blocks.note(words.say(
                "ruling.suggested",
                standing.suggestion().decision(),
                words.say(standing.suggestion().reasons().get(0)))));
        blocks.addAll(RulingLines.of(standing.history(), standing.firm().zone(), words));
        return Modals.form(words, CALLBACK_ID, "ruling.title", "ruling.submit", metadata(standing), blocks);
    }

    private static JsonObject metadata(CaseStanding standing) {
        Seen seen = Seen.of(standing);
        JsonObject metadata = Modals.seen(CLIENT, standing.client().id().value());
        if (seen.latest() != null) {
            metadata.addProperty(CASE, seen.latest().value());
        }
        metadata.addProperty(VERSION, seen.version());
        metadata.addProperty(SUGGESTED, seen.suggested().name());
        return metadata;
    }

    private static LayoutBlock stands(Words words, CaseStanding now) {
        Ruling ruling = now.latest().ruling();
        LocalDate day = now.dayOf(ruling.at());
        String saying = words.say(
                "ruling.overtaken.case",
                RichText.gap(),
                ruling.decision(),
                now.latest().state(),
                day);
        return RichText.block(RichText.fill(saying, RichText.person(ruling.by())));
    }

    private static LayoutBlock decision(Words words, CaseStanding standing, Decision chosen) {
        List<OptionObject> options = Arrays.stream(Decision.values())
                .map(decision -> option(words, decision, standing.suggestion().decision()))
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
