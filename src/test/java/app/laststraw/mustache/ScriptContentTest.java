package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each English script says what it has to say, and says the hard thing early. */
class ScriptContentTest {
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONVERSATION    | thank you for meeting ; hard decision ; considered it carefully ; stop working together on [project] ; end on [end date] ; finish the work in hand ; hand it over ; introduce you to other professionals
            STRAIGHT_TALK   | we will end our work ; [end date] ; problems and delays lately ; beyond the scope ; not writing this to lay blame ; specialises in ; finish the open work ; deliver everything else ; closing ; by phone or in person ; thank you ; wish you
            EXCUSE          | change in our business ; from [end date] we can no longer provide [service] ; new direction ; closing some of our accounts ; yours is one of them ; sorry ; has packages that fit ; thank you for the years ; wish you all the best
            FEE_INCREASE    | from [date the new fees start], our fees for some services will rise ; [link to the new fees] ; this includes [service] ; ahead of time so that you can choose ; glad to talk
            HEADS_UP        | the future of our work together ; prepare ; [first proposed time] ; [second proposed time]
            EXPECTATIONS    | what we agreed: ; [what was agreed] ; what has happened: ; [what happened, in plain facts] ; [what we need from them] ; [date we need it by] ; the work waits
            SALVAGE_TALK    | not working ; keep to facts ; we need this from you ; what you need from us ; should change, starting on [date the changes start] ; look at it again on [date we look again]
            END_NOW         | with immediate effect ; the reason is conduct ; [the conduct, named neutrally] ; hand over the deliverables ; final invoice
            PHONE_FOLLOW_UP | confirm that date ; [end date] ; the open work ; their questions ; stay on business
            """)
    void aScriptContainsAllThatItsKindAsksFor(ScriptId script, String phrases) {
        String text = english(script, true).text().toLowerCase(Locale.ENGLISH);

        for (String phrase : phrases.split(";")) {
            assertTrue(text.contains(phrase.strip().toLowerCase(Locale.ENGLISH)), phrase);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONVERSATION  | stop working together on
            STRAIGHT_TALK | we will end our work
            EXCUSE        | can no longer provide
            FEE_INCREASE  | will rise
            HEADS_UP      | future of our work
            EXPECTATIONS  | the work waits
            SALVAGE_TALK  | not going well
            END_NOW       | with immediate effect
            """)
    void theOutcomeStandsInTheFirstThird(ScriptId script, String outcome) {
        String text = english(script, true).text();
        int end = text.indexOf(outcome) + outcome.length();

        assertTrue(text.contains(outcome) && end <= text.length() / 3, end + " of " + text.length());
    }

    @ParameterizedTest
    @EnumSource(
            value = ScriptId.class,
            names = {"CONVERSATION", "STRAIGHT_TALK", "EXCUSE"})
    void aReferralIsOfferedWhereItFits(ScriptId script) {
        assertFalse(english(script, true).equals(english(script, false)));
    }

    @Test
    void anEndAtOnceOffersNeitherReferralNorMeeting() {
        DraftText draft = english(ScriptId.END_NOW, true);

        assertEquals(english(ScriptId.END_NOW, false), draft);
        for (String offer : Set.of("introduce", "recommend", "meet", "call", "phone", "talk", "sorry", "wish")) {
            assertFalse(draft.text().toLowerCase(Locale.ENGLISH).contains(offer), offer);
        }
        assertTrue(draft.text().length() < 700, "short");
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void everyScriptNamesTheClientAndUsesTypographicMarksOnly(ScriptId script) {
        DraftText draft = english(script, true);

        assertTrue(draft.left().stream().map(Blank::name).anyMatch("client_name"::equals));
        assertFalse(draft.text().contains("'") || draft.text().contains("\""), draft.text());
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void writtenScriptsAreSignedByAPersonOfTheFirm(ScriptId script) {
        DraftText draft = english(script, true);

        assertEquals(draft.subject() != null, draft.text().endsWith("[your name]\n[firm’s name]"));
    }

    @Test
    void blanksAreNamedAlikeInAllScripts() {
        Set<String> names = Stream.of(ScriptId.values())
                .flatMap(script -> english(script, true).left().stream())
                .map(Blank::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Set.of(
                        "agreed_scope",
                        "changes",
                        "changes_from",
                        "client_name",
                        "client_needs",
                        "company",
                        "conduct",
                        "contact_name",
                        "deliverables",
                        "end_date",
                        "facts",
                        "fees_from",
                        "fees_link",
                        "firm_name",
                        "firm_needs",
                        "first_time",
                        "handover_date",
                        "needed",
                        "needed_by",
                        "needs",
                        "open_work",
                        "project",
                        "review_date",
                        "second_time",
                        "sender_name",
                        "sent_on",
                        "service"),
                names);
    }

    private static DraftText english(ScriptId script, boolean withReferral) {
        return RENDERER.render(script, Language.ENGLISH, Map.of(), withReferral);
    }
}
