package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link app.laststraw.domain.decision.GutChecks} keep, whatever the database. */
abstract class GutChecksContract extends StoreContract {
    @Test
    void nobodyHasAnsweredAtFirst() {
        assertEquals(Optional.empty(), latest(client("Northwind").id()));
    }

    /** Each question has another pattern, so that no two can be mixed up. */
    @ParameterizedTest
    @ValueSource(strings = {"yn-yn-y", "nn--yyn", "---nnyy", "-------"})
    void everyAnswerComesBackAsGiven(String pattern) {
        ClientId client = client("Northwind").id();
        GutCheck gutCheck = gutCheck(pattern);

        GutCheckAnswers answered = write(records -> records.gutChecks().answer(client, gutCheck, ANA, NOON));

        assertEquals(new GutCheckAnswers(1, gutCheck, ANA, NOON), answered);
        assertEquals(Optional.of(answered), latest(client));
    }

    @Test
    void theLatestAnswersStandAndAreCounted() {
        ClientId client = client("Northwind").id();
        ClientId other = client("Contoso").id();

        change(records -> records.gutChecks().answer(client, gutCheck("yyyyyyy"), ANA, NOON));
        change(records -> records.gutChecks().answer(other, gutCheck("y------"), ANA, NOON));
        change(records -> records.gutChecks().answer(client, gutCheck("nnnnnnn"), BEN, NOON.plusSeconds(1)));

        assertEquals(
                Optional.of(new GutCheckAnswers(2, gutCheck("nnnnnnn"), BEN, NOON.plusSeconds(1))), latest(client));
        assertEquals(Optional.of(new GutCheckAnswers(1, gutCheck("y------"), ANA, NOON)), latest(other));
    }

    @Test
    void allAnswersComeByClientTheFirstFirst() {
        ClientId client = client("Northwind").id();
        ClientId other = client("Acme").id();
        client("Silent");
        GutCheckAnswers first = write(records -> records.gutChecks().answer(client, gutCheck("yynn--y"), ANA, NOON));
        GutCheckAnswers second = write(records -> records.gutChecks().answer(client, gutCheck("n-y-n-y"), BEN, NOON));
        GutCheckAnswers others = write(records -> records.gutChecks().answer(other, gutCheck("-------"), ANA, NOON));
        changeTheirs(records -> records.gutChecks()
                .answer(records.clients().add(new ClientName("Theirs")).id(), gutCheck("yyyyyyy"), ANA, NOON));

        assertEquals(
                Map.of(client, List.of(first, second), other, List.of(others)),
                read(records -> records.gutChecks().all()));
    }

    @Test
    void anotherWorkspacesAnswersDoNotExist() {
        ClientId theirs = theirClient("Northwind").id();
        changeTheirs(records -> records.gutChecks().answer(theirs, GutCheck.UNANSWERED, ANA, NOON));

        assertEquals(Optional.empty(), latest(theirs));
        assertThrows(
                RuntimeException.class,
                () -> change(records -> records.gutChecks().answer(theirs, GutCheck.UNANSWERED, ANA, NOON)));
    }

    private Optional<GutCheckAnswers> latest(ClientId client) {
        return read(records -> records.gutChecks().latest(client));
    }

    private static GutCheck gutCheck(String pattern) {
        Boolean[] answers = Arrays.stream(pattern.split(""))
                .map(letter -> letter.equals("-") ? null : Boolean.valueOf(letter.equals("y")))
                .toArray(Boolean[]::new);
        return new GutCheck(answers[0], answers[1], answers[2], answers[3], answers[4], answers[5], answers[6]);
    }
}
