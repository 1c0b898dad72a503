package app.laststraw.usecase.delivery;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.laststraw.usecase.Outbox.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncerTest {
    @ParameterizedTest
    @EnumSource
    void whateverIsPutIntoTheOutboxIsSaidBySomebody(Kind kind) {
        assertNotNull(new Announcer(null, null, text -> true).of(kind));
    }
}
