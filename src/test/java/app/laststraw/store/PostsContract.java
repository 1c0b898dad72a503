package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Posts.Post;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link app.laststraw.usecase.Posts} keeps, whatever the database. */
abstract class PostsContract extends StoreContract {
    private static final Post FIRST = new Post(new ChannelId("C1"), "1700000000.000100", "SALVAGE", NOON);
    private static final Post SECOND = new Post(new ChannelId("C2"), "1700000009.000900", "KEEP", NOON.plusSeconds(9));

    @Test
    void whatIsRememberedIsFoundUnderItsSubjectAndPlaceOnly() {
        remember("card:1", "red-flags", FIRST);

        assertEquals(Optional.of(FIRST), find("card:1", "red-flags"));
        assertEquals(Optional.empty(), find("card:1", "U-ANA"));
        assertEquals(Optional.empty(), find("card:2", "red-flags"));
    }

    @Test
    void theLastRememberedCounts() {
        remember("card:1", "red-flags", FIRST);
        remember("card:1", "red-flags", SECOND);

        assertEquals(Optional.of(SECOND), find("card:1", "red-flags"));
    }

    @Test
    void whatIsForgottenIsGoneAndNothingElse() {
        remember("card:1", "red-flags", FIRST);
        remember("card:1", "U-ANA", FIRST);
        remember("card:2", "red-flags", SECOND);

        change(records -> records.posts().forget("card:1", "red-flags"));
        change(records -> records.posts().forget("card:404", "red-flags"));

        assertEquals(Optional.empty(), find("card:1", "red-flags"));
        assertEquals(Optional.of(FIRST), find("card:1", "U-ANA"));
        assertEquals(Optional.of(SECOND), find("card:2", "red-flags"));
    }

    @Test
    void thePlacesInWhichASubjectStandsAreKnown() {
        remember("card:1", "red-flags", FIRST);
        remember("card:1", "U-ANA", SECOND);
        remember("card:2", "U-BEN", SECOND);
        changeTheirs(records -> records.posts().remember("card:1", "U-THEIRS", FIRST));

        assertEquals(
                List.of("U-ANA", "red-flags"), read(records -> records.posts().places("card:1")));
    }

    @Test
    void aMessageIsKnownByWhereItStands() {
        remember("card:1", "red-flags", FIRST);
        remember("card:2", "red-flags", SECOND);
        changeTheirs(records -> records.posts().remember("card:3", "red-flags", FIRST));

        assertEquals(Optional.of("card:1"), subjectAt(FIRST.channel(), FIRST.ts()));
        assertEquals(Optional.of("card:2"), subjectAt(SECOND.channel(), SECOND.ts()));
        assertEquals(Optional.empty(), subjectAt(FIRST.channel(), "1.000001"));
        assertEquals(Optional.empty(), subjectAt(new ChannelId("C0ELSEWHERE"), FIRST.ts()));
    }

    private Optional<String> subjectAt(ChannelId channel, String ts) {
        return read(records -> records.posts().subjectAt(channel, ts));
    }

    @Test
    void anotherWorkspacesPostsDoNotExist() {
        changeTheirs(records -> records.posts().remember("card:1", "red-flags", FIRST));
        assertEquals(Optional.empty(), find("card:1", "red-flags"));

        remember("card:1", "red-flags", SECOND);
        change(records -> records.posts().forget("card:1", "red-flags"));
        assertEquals(Optional.of(FIRST), readTheirs(records -> records.posts().find("card:1", "red-flags")));
    }

    private void remember(String subject, String place, Post post) {
        change(records -> records.posts().remember(subject, place, post));
    }

    private Optional<Post> find(String subject, String place) {
        return read(records -> records.posts().find(subject, place));
    }
}
