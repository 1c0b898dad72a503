package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ChannelId;
import org.junit.jupiter.api.Test;

abstract class ChannelWatchContract extends StoreContract {
    private static final ChannelId RED_FLAGS = new ChannelId("C1");
    private static final ChannelId OTHER = new ChannelId("C2");

    @Test
    void thatAChannelStoppedIsNewsOnceForEachCauseUntilItWorksAgain() {
        assertTrue(stopped("SHARED_CHANNEL"));
        assertFalse(stopped("SHARED_CHANNEL"));
        assertTrue(stopped("is_archived"));
        assertFalse(stopped("is_archived"));

        change(records -> records.channels().working(RED_FLAGS));

        assertTrue(stopped("is_archived"));
    }

    @Test
    void aChannelIsStoppedUntilItWorksAndNoOtherWithIt() {
        stopped("SHARED_CHANNEL");

        assertTrue(isStopped(RED_FLAGS));
        assertFalse(isStopped(OTHER));
        assertFalse(this.<Boolean>readTheirs(records -> records.channels().isStopped(RED_FLAGS)));

        change(records -> records.channels().working(RED_FLAGS));
        assertFalse(isStopped(RED_FLAGS));
    }

    private boolean stopped(String why) {
        return this.<Boolean>write(records -> records.channels().stopped(RED_FLAGS, why, NOON));
    }

    private boolean isStopped(ChannelId channel) {
        return this.<Boolean>read(records -> records.channels().isStopped(channel));
    }
}
