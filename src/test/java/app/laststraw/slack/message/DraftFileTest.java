package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.DraftScript;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import org.junit.jupiter.api.Test;

class DraftFileTest {
    private static final String NAME = "Northwind <!channel> *x*";
    private static final Client CLIENT = Samples.client(NAME);
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    private static RenderedMessage file(String typed, DraftFormat format) {
        DraftScript said = DraftSamples.letter(CLIENT, typed, null);
        DraftVersion version = said.draft().current();
        return DraftFile.render(
                new Announcement.DraftFile(CLIENT, said.draft().id(), version, format, "the e-mail"), ENGLISH);
    }

    @Test
    void aTextFileOpensEverywhereAndHoldsTheSubject() {
        RenderedFile file = file("晨光", DraftFormat.TEXT).file();
        assertEquals("txt", file.extension());
        assertTrue(
                file.content().startsWith("\uFEFFSubject: How we work together\r\n\r\nDear 晨光,\r\n"), file.content());
        assertFalse(file.content().replace("\r\n", "").contains("\n"));
    }

    @Test
    void anEMailIsHandedOnAsItIs() {
        RenderedFile file = file("晨光", DraftFormat.MAIL).file();
        assertEquals("eml the e-mail", file.extension() + " " + file.content());
    }

    @Test
    void whatALockScreenShowsOfTheFileIsNobodysName() {
        RenderedFile file = file(NAME, DraftFormat.TEXT).file();
        assertEquals("draft-3-1 Draft 3, version 1", file.stem() + " " + file.title());
    }

    @Test
    void whatIsTooLongForAMessageComesWholeAndSaysWhyItIsAFile() {
        String typed = "x".repeat(60_000);
        RenderedMessage message = file(typed, DraftFormat.TEXT);
        assertTrue(message.file().content().contains(typed));
        assertTrue(message.blocks().toString().contains("longer than a message can be"));
        assertFalse(file("Ann", DraftFormat.TEXT).blocks().toString().contains("longer than a message can be"));
    }
}
