package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.usecase.HomesUp.Up;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class HomesUpContract extends StoreContract {
    @Test
    void whatWasPutUpLastIsUpUntilItIsTakenDown() {
        change(records -> records.homes().put(new Up(ANA, true)));
        change(records -> records.homes().put(new Up(BEN, false)));
        change(records -> records.homes().put(new Up(ANA, false)));
        assertEquals(
                Optional.of(new Up(ANA, false)),
                this.<Optional<Up>>read(records -> records.homes().of(ANA)));
        assertEquals(2, this.<List<Up>>read(records -> records.homes().all()).size());

        change(records -> records.homes().takenDown(ANA));
        assertEquals(
                Optional.empty(),
                this.<Optional<Up>>read(records -> records.homes().of(ANA)));
        assertEquals(
                List.of(new Up(BEN, false)),
                this.<List<Up>>read(records -> records.homes().all()));
    }

    @Test
    void theirsIsNotOurs() {
        changeTheirs(records -> records.homes().put(new Up(ANA, true)));
        change(records -> records.homes().takenDown(ANA));
        assertEquals(List.of(), this.<List<Up>>read(records -> records.homes().all()));
        assertEquals(
                List.of(new Up(ANA, true)),
                this.<List<Up>>readTheirs(records -> records.homes().all()));
    }
}
