package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.script.CheckSheet;
import app.laststraw.usecase.script.SendingForm;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final Instant AT = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String LETTER = """
            Dear Ann,

            you always pay late, and the delays this spring were entirely your fault, as everybody here will confirm. \
            Our work ends on [end date].

            Jonas told us so himself.""";

    private static Draft draft(ScriptId script, String subject, String text) {
        DraftText worded =
                new DraftText("Farewell", subject, List.of(new Passage(Passage.Kind.WORDS, text)), List.of());
        DraftChoices choices = DraftChoices.of(script, Language.ENGLISH, true);
        return new Draft(
                new DraftId(3),
                Samples.client("Northwind").id(),
                OWNER,
                AT,
                new DraftPlace.CardThread(),
                List.of(new DraftVersion(1, 0, DraftEdit.ASKED_FOR, choices, Map.of(), worded, OWNER, AT)),
                null);
    }

    private static Finding at(ToneRule rule, String words) {
        return new Finding(rule, 0, LETTER.indexOf(words), words);
    }

    private static CheckSheet sheet(String client, Draft draft, List<Finding> findings) {
        return new CheckSheet(draft, Samples.client(client), findings, null, List.of(), null);
    }

    private static CheckSheet found(String client) {
        return sheet(
                client,
                draft(ScriptId.STRAIGHT_TALK, "Our work together", LETTER),
                List.of(
                        at(ToneRule.BLANK_LEFT, "[end date]"),
                        Finding.ofTheWhole(ToneRule.OUTCOME_LATE),
                        at(ToneRule.BLAME, "your fault"),
                        at(ToneRule.ABSOLUTE, "you always"),
                        at(ToneRule.REPORTER_NAMED, "Jonas"),
                        new Finding(ToneRule.SMALL_TALK, Finding.SUBJECT, 4, "work")));
    }

    private static CheckSheet well(ScriptId script, String subject) {
        return sheet("Northwind", draft(script, subject, "We end it."), List.of());
    }

    private static CheckSheet withSteps() {
        List<Step> steps = List.of(
                Step.open(3, StepKind.WRITE_SCRIPT, null, OWNER, DAY),
                Step.open(5, StepKind.FAREWELL_TALK, null, OWNER, DAY));
        return new CheckSheet(
                draft(ScriptId.CONVERSATION, null, "We end it."),
                Samples.client("Northwind"),
                List.of(),
                new CaseId(7),
                steps,
                DAY);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormIsAsApproved(Language language) {
        Words words = Words.in(language);
        View typed = filled(CheckModal.open(words, found("Northwind")), "blame", "It was, and they know it");
        Map.of(
                        "found", CheckModal.open(words, found("Northwind")),
                        "well", CheckModal.open(words, well(ScriptId.STRAIGHT_TALK, "Our work together")),
                        "well-now", CheckModal.open(words, well(ScriptId.END_NOW, "The end")),
                        "well-spoken", CheckModal.open(words, well(ScriptId.SALVAGE_TALK, null)),
                        "steps", CheckModal.open(words, withSteps()),
                        "overtaken", CheckModal.overtaken(words, found("Northwind"), typed),
                        "found-other", CheckModal.foundOther(words, found("Northwind"), typed),
                        "told", CheckModal.told(words, words.say("refusal.role")))
                .forEach((name, view) -> Approved.check("modal-check-" + name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatCanBeFoundKeepsSlacksLimitsWhateverTheText(Language language) {
        Stream.concat(Samples.HOSTILE.stream(), Stream.of("长😀".repeat(3000))).forEach(hostile -> {
            Draft draft = draft(ScriptId.END_NOW, "Subject", hostile);
            List<Finding> all = Stream.of(ToneRule.values())
                    .flatMap(rule -> Stream.generate(() -> new Finding(rule, 0, 0, hostile))
                            .limit(200))
                    .toList();
            View view = CheckModal.open(Words.in(language), sheet("Northwind", draft, all));
            assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)));
            assertTrue(Approved.json(view).toString().length() < 200_000);
        });
    }

    @Test
    void ofManyFindingsOfOneRuleTheFirstAreShownAndTheOthersCounted() {
        String text = "your fault ".repeat(12);
        List<Finding> twelve = IntStream.range(0, 12)
                .mapToObj(each -> new Finding(ToneRule.BLAME, 0, each * 11, "your fault"))
                .toList();
        View view =
                CheckModal.open(ENGLISH, sheet("Northwind", draft(ScriptId.STRAIGHT_TALK, "Subject", text), twelve));
        String read = Approved.json(view).toString();
        assertEquals(5, read.split("\"text\":\"your fault\"", -1).length - 1);
        assertTrue(read.contains("and 7 more"), read);
        assertEquals(Set.of("blame"), Untouched.inputs(view).keySet());
    }

    @Test
    void adviceAsksForNoReasonAndStandsBelowTheErrors() {
        CheckSheet sheet = sheet(
                "Northwind",
                draft(ScriptId.END_NOW, "Subject", LETTER),
                List.of(Finding.ofTheWhole(ToneRule.SMALL_TALK), at(ToneRule.THREAT, "pay late")));
        View view = CheckModal.open(ENGLISH, sheet);
        assertEquals(Set.of("threat"), Untouched.inputs(view).keySet());
        String read = Approved.json(view).toString();
        assertTrue(read.indexOf("Small talk") > read.indexOf("Threat"), read);
    }

    @Test
    void whatWasTypedAndTickedIsReadBack() {
        View view = filled(CheckModal.open(ENGLISH, found("Northwind")), "blame", "<!channel> {0}");
        SendingForm form = CheckModal.read(view);
        assertEquals(Map.of(ToneRule.BLAME, "<!channel> {0}"), form.reasons());
        assertEquals(1, form.version());
        assertEquals(found("Northwind").fingerprint(), form.fingerprint());
        assertEquals(new DraftId(3), CheckModal.draft(view));

        View ticked = Untouched.submitted(CheckModal.open(ENGLISH, withSteps()));
        assertEquals(new CaseId(7), CheckModal.read(ticked).plan());
        assertEquals(Set.of(3, 5), CheckModal.read(ticked).steps());
    }

    @ParameterizedTest
    @ValueSource(ints = {Waiver.MAX_REASON})
    void aReasonStandsInTheFormThatComesBack(int length) {
        String reason = "r".repeat(length);
        View again = CheckModal.foundOther(
                ENGLISH, found("Northwind"), filled(CheckModal.open(ENGLISH, found("Northwind")), "absolute", reason));
        JsonObject input = Untouched.inputs(again).get("absolute").getAsJsonObject("element");
        assertEquals(reason, input.get("initial_value").getAsString());
        assertFalse(
                Untouched.inputs(again).get("blame").getAsJsonObject("element").has("initial_value"));
    }

    @Test
    void theWordsAreShownWithALittleOfWhatStandsAroundThem() {
        String read =
                Approved.json(CheckModal.open(ENGLISH, found("Northwind"))).toString();
        assertTrue(read.contains("…the delays this spring were entirely "), read);
        assertTrue(read.contains(", as everybody here will confirm. Our…”"), read);
        assertTrue(read.contains("“Dear Ann, "), read);
        assertTrue(read.contains(" told us so himself.”"), read);
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int length = 35; length < 45; length++) {
            String around = "😀".repeat(length);
            for (String odd : List.of("", "x")) {
                String text = around + odd + "fool" + odd + around;
                Finding finding = new Finding(ToneRule.INSULT, 0, text.indexOf("fool"), "fool");
                String read = Approved.json(CheckModal.open(
                                ENGLISH,
                                sheet("Northwind", draft(ScriptId.STRAIGHT_TALK, "Subject", text), List.of(finding))))
                        .toString();
                List<Integer> halves = new ArrayList<>();
                read.codePoints()
                        .filter(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        .forEach(halves::add);
                assertEquals(List.of(), halves, read);
            }
        }
    }

    private static View filled(View view, String field, String typed) {
        View submitted = Untouched.submitted(view);
        submitted.getState().getValues().get(field).get(field).setValue(typed);
        return submitted;
    }
}
