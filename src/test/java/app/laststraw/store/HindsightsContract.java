package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Hindsight.Answer;
import app.laststraw.domain.exit.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link app.laststraw.domain.exit.Hindsights} keep, whatever the database. */
abstract class HindsightsContract extends StoreContract {
    private static final Instant LATER = NOON.plus(Duration.ofDays(90));
    private static final Instant EVEN_LATER = LATER.plus(Duration.ofDays(90));
    private static final Ruling OVERRIDE =
            new Ruling(Decision.SALVAGE, Decision.PART_WAYS, BEN, NOON.plusSeconds(1), "They’ll “mend” it");

    @Test
    void nobodyIsAskedAtFirst() {
        Case ruled = ruled("Northwind");

        assertEquals(Optional.empty(), find(ruled, 1));
        assertEquals(List.of(), settled());
        assertEquals(List.of(), toBeAskedAgain());
    }

    @Test
    void aQuestionIsAboutOneRulingAndWaits() {
        Case ruled = ruled("Northwind");

        Hindsight asked = ask(ruled, 2, LATER);

        assertEquals(new Hindsight(ruled.id(), 2, OVERRIDE, 1, LATER, null, null, null), asked);
        assertEquals(Optional.of(asked), find(ruled, 2));
        assertEquals(Optional.empty(), find(ruled, 1));
        assertEquals(List.of(), settled());
    }

    @Test
    void theLastAnswerStands() {
        Case ruled = ruled("Northwind");
        ask(ruled, 1, LATER);

        answer(ruled, 1, Answer.RIGHT);
        Hindsight changed = answer(ruled, 1, Answer.WRONG);

        assertEquals(
                new Hindsight(ruled.id(), 1, PARTING, 1, LATER, Answer.WRONG, ANA, LATER.plusSeconds(60)), changed);
        assertEquals(List.of(changed), settled());
        assertEquals(List.of(), toBeAskedAgain());
    }

    @Test
    void whatWasTooEarlyIsAskedOnceAgainAndThatAnswerIsForgotten() {
        Case ruled = ruled("Northwind");
        ask(ruled, 1, LATER);
        Hindsight early = answer(ruled, 1, Answer.TOO_EARLY);
        assertEquals(List.of(early), toBeAskedAgain());
        assertEquals(List.of(), settled());

        Hindsight again = ask(ruled, 1, EVEN_LATER);

        assertEquals(new Hindsight(ruled.id(), 1, PARTING, 2, EVEN_LATER, null, null, null), again);
        assertEquals(List.of(), toBeAskedAgain());
        answer(ruled, 1, Answer.TOO_EARLY);
        assertEquals(List.of(), toBeAskedAgain());
        assertThrows(RuntimeException.class, () -> ask(ruled, 1, EVEN_LATER));
    }

    @Test
    void onlyARulingThatIsThereIsAskedAboutAndOnlyWhatWasAskedIsAnswered() {
        Case ruled = ruled("Northwind");

        assertThrows(RuntimeException.class, () -> ask(ruled, 3, LATER));
        assertThrows(IllegalStateException.class, () -> answer(ruled, 1, Answer.RIGHT));
        assertThrows(
                RuntimeException.class,
                () -> write(records -> records.hindsights().ask(new CaseId(404), 1, LATER)));
    }

    @Test
    void anotherWorkspacesHindsightsDoNotExist() {
        ClientId client = theirClient("Northwind").id();
        changeTheirs(records -> {
            Case theirs = records.cases().open(client, PARTING);
            records.hindsights().ask(theirs.id(), 1, LATER);
            records.hindsights().answer(theirs.id(), 1, Answer.RIGHT, ANA, LATER);
        });
        CaseId theirs = readTheirs(
                records -> records.cases().latest(client).orElseThrow().id());

        assertEquals(Optional.empty(), read(records -> records.hindsights().find(theirs, 1)));
        assertEquals(List.of(), settled());
        assertThrows(
                IllegalStateException.class,
                () -> write(records -> records.hindsights().answer(theirs, 1, Answer.WRONG, BEN, LATER)));
        assertThrows(
                RuntimeException.class,
                () -> write(records -> records.hindsights().ask(theirs, 1, LATER)));
    }

    private Case ruled(String name) {
        ClientId client = client(name).id();
        return write(records ->
                records.cases().save(records.cases().open(client, PARTING).ruled(OVERRIDE)));
    }

    private Hindsight ask(Case ruled, int number, Instant at) {
        return write(records -> records.hindsights().ask(ruled.id(), number, at));
    }

    private Hindsight answer(Case ruled, int number, Answer answer) {
        return write(records -> records.hindsights().answer(ruled.id(), number, answer, ANA, LATER.plusSeconds(60)));
    }

    private Optional<Hindsight> find(Case ruled, int number) {
        return read(records -> records.hindsights().find(ruled.id(), number));
    }

    private List<Hindsight> settled() {
        return read(records -> records.hindsights().settled());
    }

    private List<Hindsight> toBeAskedAgain() {
        return read(records -> records.hindsights().toBeAskedAgain());
    }
}
