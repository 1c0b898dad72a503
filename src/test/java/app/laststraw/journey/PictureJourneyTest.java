package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.user.Denied;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Announcing;
import app.laststraw.support.Firm;
import app.laststraw.usecase.Messenger.Found;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The digest's picture on its way to where managers see it, in a workspace that is as strict as Slack. */
class PictureJourneyTest {
    private static final Place RED_FLAGS = new Place.InChannel(new ChannelId(Agency.RED_FLAGS));
    private static final String KEY = "7-1795251600000";
    private static final String FILE = "F00000001";
    private static final Announcement.Digest DIGEST = Announcing.digest(Language.ENGLISH);

    private final Announcing app = new Announcing();

    @AfterEach
    void close() {
        app.close();
    }

    private Outcome say(Place place) {
        return app.messenger().say(DIGEST, place, null, KEY, Language.ENGLISH);
    }

    private List<Message> posted() {
        return app.slack().messages(Agency.RED_FLAGS);
    }

    private SlackUser person(String id) {
        return app.slack().as(id);
    }

    @Test
    void thePictureStandsInTheDigestAndWhoeverReadsThatSeesIt() {
        assertInstanceOf(Outcome.Said.class, say(RED_FLAGS));
        assertEquals(1, posted().size());
        assertTrue(posted().get(0).showsFile(FILE));
        assertEquals(List.of(), posted().get(0).files(), "shown within the message, not beside it");
        assertArrayEquals(DIGEST.png(), person(Agency.MANAGER).file(FILE).bytes());
        assertEquals(
                new Found.At(new ChannelId(Agency.RED_FLAGS), posted().get(0).ts()),
                app.messenger().find(RED_FLAGS, null, KEY, Firm.MONDAY_MORNING));
    }

    @Test
    void directlyItIsSeenByThatPersonAlone() {
        assertInstanceOf(Outcome.Said.class, say(new Place.Directly(new MemberId(Agency.MANAGER))));
        assertArrayEquals(DIGEST.png(), person(Agency.MANAGER).file(FILE).bytes());
        SlackUser colleague = person(Agency.COLLEAGUE);
        assertThrows(Denied.class, () -> colleague.file(FILE));
    }

    @Test
    void whileSlackStillLooksAtItTheDigestWaitsAndIsThenSaidOnce() {
        app.slack().filesAreSlow(true);
        assertInstanceOf(Outcome.TryLater.class, say(RED_FLAGS));
        assertEquals(0, posted().size());
        app.slack().filesAreSlow(false);
        assertInstanceOf(Outcome.Said.class, say(RED_FLAGS));
        assertEquals(1, posted().size());
        assertTrue(posted().get(0).showsFile(FILE), "the file that was uploaded at first");
    }

    @Test
    void whereSlackNeverShowsItTheDigestIsSaidWithoutItAndSaysSo() {
        app.slack().filesAreSlow(true);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertInstanceOf(Outcome.TryLater.class, say(RED_FLAGS));
        }
        assertInstanceOf(Outcome.Said.class, say(RED_FLAGS));
        assertSaidWithout();
    }

    @Test
    void anAppThatMayNotUploadSaysItsDigestInWords() {
        Set<String> fewer = new HashSet<>(app.slack().workspace().app().scopes());
        assertTrue(fewer.remove("files:write"));
        app.slack().grant(fewer);
        assertInstanceOf(Outcome.Said.class, say(RED_FLAGS));
        assertSaidWithout();
    }

    private void assertSaidWithout() {
        assertEquals(1, posted().size());
        assertFalse(posted().get(0).showsFile(FILE));
        assertTrue(posted().get(0)
                .blocks()
                .toString()
                .contains(Words.in(Language.ENGLISH).say("chart.untaken")));
    }

    @Test
    void whereAGuestListensNothingIsUploaded() {
        person(Agency.MANAGER).invite(Agency.RED_FLAGS, Agency.GUEST);
        assertInstanceOf(Outcome.Withheld.class, say(RED_FLAGS));
        assertEquals(0, posted().size());
        assertEquals(0, app.slack().calls().of("files.getUploadURLExternal").size());
    }

    /** The process died, or the answer was lost, between upload and post: what is left over is seen by nobody. */
    @Test
    void whatWasUploadedForNothingIsSeenByNobody() {
        app.slack().fault(Fault.once("chat.postMessage", Fault.HTTP_500));
        assertInstanceOf(Outcome.Unknown.class, say(RED_FLAGS));
        SlackUser manager = person(Agency.MANAGER);
        assertThrows(Denied.class, () -> manager.file(FILE));
        assertEquals(new Found.Nowhere(), app.messenger().find(RED_FLAGS, null, KEY, Firm.MONDAY_MORNING));
        assertInstanceOf(Outcome.Said.class, say(RED_FLAGS));
        assertEquals(1, posted().size());
    }
}
