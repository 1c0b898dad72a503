package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.ButtonElement;
import org.junit.jupiter.api.Test;

class DigestButtonsTest {
    private static final Week WEEK = new Week(2026, 46);
    private static final MemberId ANA = new MemberId("U0ANA");
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @Test
    void theValueTellsTheWeekAndWhomItWentTo() {
        String channels = DigestButtons.details(WEEK, null, ENGLISH).getValue();
        String anas = DigestButtons.again(WEEK, ANA, ENGLISH).getValue();

        assertEquals(WEEK, DigestButtons.weekOf(channels));
        assertNull(DigestButtons.recipientOf(channels));
        assertEquals(WEEK, DigestButtons.weekOf(anas));
        assertEquals(ANA, DigestButtons.recipientOf(anas));
    }

    @Test
    void onlyWhatPostsSomethingAsksFirst() {
        ButtonElement again = DigestButtons.again(WEEK, null, ENGLISH);

        assertNotNull(again.getConfirm());
        assertNull(DigestButtons.details(WEEK, null, ENGLISH).getConfirm());
    }
}
