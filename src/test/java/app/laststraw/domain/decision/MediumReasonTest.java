package app.laststraw.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.laststraw.domain.client.Contact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediumReasonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "PART_WAYS, IN_PERSON, 60, USUALLY_IN_PERSON, IN_PERSON",
        "PART_WAYS, CALLS, 60, USUALLY_BY_PHONE, CALL",
        "PART_WAYS, , 60, NOTHING_KNOWN, CALL",
        "PART_WAYS, , , NOTHING_KNOWN, CALL",
        "PART_WAYS, IN_PERSON, , USUALLY_IN_PERSON, IN_PERSON",
        "PART_WAYS, IN_PERSON, 59, NEW_CLIENT, EMAIL",
        "PART_WAYS, , 59, NEW_CLIENT, EMAIL",
        "PART_WAYS, EMAIL_ONLY, 60, ONLY_EVER_EMAILED, EMAIL",
        "PART_WAYS, EMAIL_ONLY, 59, ONLY_EVER_EMAILED, EMAIL",
        "SET_EXPECTATIONS, CALLS, 60, USUALLY_BY_PHONE, CALL",
        "END_NOW, IN_PERSON, 59, ABUSE, IN_WRITING",
    })
    void theReasonIsThatOfTheMedium(
            Decision decided, Contact contact, Integer days, MediumReason expected, Medium medium) {
        LocalDate since = days == null ? null : TODAY.minusDays(days);
        Evidence evidence = new Evidence(
                List.of(), new ClientFacts(null, since, contact, false, null), GutCheck.UNANSWERED, CaseHistory.NONE);

        assertEquals(expected, Policy.mediumReasonFor(decided, evidence, PolicySettings.DEFAULTS, TODAY));
        assertEquals(medium, Policy.mediumFor(decided, evidence, PolicySettings.DEFAULTS, TODAY));
    }

    @Test
    void whereThereIsNothingToSayThereIsNoReason() {
        GeneratedCase made = GeneratedCase.of(1);

        assertNull(Policy.mediumReasonFor(Decision.KEEP, made.evidence(), made.settings(), made.today()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("app.laststraw.domain.decision.PolicyPropertiesTest#seeds")
    void theReasonForWhatIsSuggestedSpeaksForTheSuggestedMedium(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion suggestion = made.suggest();

        MediumReason reason =
                Policy.mediumReasonFor(suggestion.decision(), made.evidence(), made.settings(), made.today());

        assertEquals(suggestion.medium(), reason == null ? null : reason.medium());
    }
}
