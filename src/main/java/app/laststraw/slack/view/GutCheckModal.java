package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.GutQuestion;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The gut check: seven questions, each with why it matters. It is drawn here and read back here. */
public final class GutCheckModal {
    public static final String CALLBACK_ID = "gut_check";

    private static final String CLIENT = "client";
    private static final String NUMBER = "number";

    /** The options of each question. */
    private enum Answer {
        YES(Boolean.TRUE),
        NO(Boolean.FALSE),
        OPEN(null);

        private final Boolean meaning;

        Answer(Boolean meaning) {
            this.meaning = meaning;
        }

        static Answer of(Boolean meaning) {
            return Arrays.stream(values())
                    .filter(answer -> Objects.equals(answer.meaning, meaning))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private GutCheckModal() {}

    public static View open(Words words, CaseStanding standing) {
        return form(words, standing, standing.answers(), lastAnswered(words, "gutcheck.last", standing));
    }

    /**
     * The same form once more: what was chosen stays.
     *
     * @param notice why it is there again
     */
    public static View again(Words words, CaseStanding now, GutCheck chosen, String notice) {
        return form(words, now, chosen, Modals.notice(notice));
    }

    /** The same, since somebody else answered meanwhile: with their answers where they differ. */
    public static View overtaken(Words words, CaseStanding now, GutCheck chosen) {
        List<LayoutBlock> notice = new ArrayList<>(lastAnswered(words, "gutcheck.overtaken", now));
        notice.add(RichText.block(RichText.list(Arrays.stream(GutQuestion.values())
                .filter(question -> !Objects.equals(question.answerIn(now.answers()), question.answerIn(chosen)))
                .map(question -> onRecord(words, question, now))
                .toList())));
        return form(words, now, chosen, notice);
    }

    /** What was chosen; a question without an answer is open. */
    public static GutCheck read(View view) {
        Answers answers = new Answers(view.getState());
        return GutQuestion.answered(question -> {
            Answer chosen = answers.chosen(id(question), Answer.class);
            return chosen == null ? null : chosen.meaning;
        });
    }

    public static ClientId client(View view) {
        return new ClientId(Modals.seen(view, CLIENT).orElseThrow());
    }

    /** The number of the answers from which the form was drawn. */
    public static int numberSeen(View view) {
        return Modals.seen(view, NUMBER).orElseThrow().intValue();
    }

    private static View form(Words words, CaseStanding standing, GutCheck chosen, List<LayoutBlock> top) {
        JsonObject seen = Modals.seen(CLIENT, standing.client().id().value());
        seen.addProperty(NUMBER, standing.answersNumber());
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(words.say(
                "gutcheck.intro", Blocks.typed(standing.client().name().text()))));
        blocks.addAll(top);
        Arrays.stream(GutQuestion.values())
                .map(question -> input(words, question, Answer.of(question.answerIn(chosen))))
                .forEach(blocks::add);
        return Modals.form(words, CALLBACK_ID, "gutcheck.title", "gutcheck.submit", seen, blocks);
    }

    private static List<LayoutBlock> lastAnswered(Words words, String key, CaseStanding standing) {
        GutCheckAnswers last = standing.gutCheck();
        return last == null
                ? List.of()
                : List.of(RichText.block(RichText.fill(
                        words.say(key, RichText.gap(), standing.dayOf(last.at())), RichText.person(last.by()))));
    }

    private static RichTextSectionElement onRecord(Words words, GutQuestion question, CaseStanding now) {
        Answer answer = Answer.of(question.answerIn(now.answers()));
        return RichText.line(
                RichText.text(words.say("gutcheck." + question.name()) + " "),
                RichText.bold(words.say("gutcheck.answer." + answer.name())));
    }

    private static LayoutBlock input(Words words, GutQuestion question, Answer chosen) {
        return InputBlock.builder()
                .blockId(id(question))
                .label(Blocks.plain(words.say("gutcheck." + question.name())))
                .hint(Blocks.plain(words.say("gutcheck." + question.name() + ".hint")))
                .element(RadioButtonsElement.builder()
                        .actionId(id(question))
                        .options(Arrays.stream(Answer.values())
                                .map(answer -> option(words, answer))
                                .toList())
                        .initialOption(option(words, chosen))
                        .build())
                .build();
    }

    private static OptionObject option(Words words, Answer answer) {
        return OptionObject.builder()
                .text(Blocks.plain(words.say("gutcheck.answer." + answer.name())))
                .value(answer.name())
                .build();
    }

    private static String id(GutQuestion question) {
        return question.name().toLowerCase(Locale.ROOT);
    }
}
