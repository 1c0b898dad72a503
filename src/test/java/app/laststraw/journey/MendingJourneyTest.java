package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two ways to mend it, by what people press in Slack, and what the policy makes of it when neither helps. */
class MendingJourneyTest {
    private static final String TOM = Agency.OWNER;

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, List.of("Birch", "Hazel"));
        desk = new Desk(firm);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Hazel", "One contact", "did not hold", Firm.TOKEN, Firm.SECRET));
    }

    private String card(String client) {
        return Reading.of(desk.card(client));
    }

    private void days(int count) {
        for (int day = 0; day < count; day++) {
            firm.tick(Duration.ofDays(1));
        }
    }

    private List<Message> reviews() {
        return firm.slack().messages(firm.as(TOM).direct()).stream()
                .filter(message -> message.text().equals("The day has come to look again at Birch."))
                .toList();
    }

    private String review() {
        List<Message> reviews = reviews();
        assertEquals(1, reviews.size());
        return Reading.of(reviews.get(0));
    }

    @Test
    void aTalkThatDoesNotHoldIsTakenToTheNextStepOnTheReviewDay() {
        desk.report(Agency.MEMBER, "Birch", Severity.HARMFUL, RedFlag.SCOPE_CHANGES);
        desk.report(Agency.COLLEAGUE, "Birch", Severity.HARMFUL, RedFlag.PAYS_LATE);
        desk.save(desk.press(TOM, "Birch", "record_decision"));
        assertTrue(card("Birch").contains("Decision: Have the talk that may save it\n"), card("Birch"));
        assertTrue(desk.status(TOM, "Birch").contains("Hold the talk, then record what was agreed."));

        desk.save(desk.press(TOM, "Birch", "record_talk")
                .fill("must_stop", "SCOPE_CHANGES")
                .fill("terms", "One contact"));
        assertTrue(card("Birch").contains("Look again on Dec 14, 2026."), card("Birch"));
        assertTrue(desk.status(TOM, "Birch").contains("Look at it again on Dec 14, 2026."));

        days(10);
        desk.report(Agency.THIRD, "Birch", Severity.ANNOYING, RedFlag.SCOPE_CHANGES);
        assertFalse(card("Birch").contains("Time to decide again"), card("Birch"));
        desk.report(Agency.COLLEAGUE, "Birch", Severity.ANNOYING);
        assertTrue(card("Birch").contains("Time to decide again: the suggestion has gone up"), card("Birch"));
        assertTrue(card("Birch").contains("It went on after the talk of Nov 16, 2026: 2 reports"), card("Birch"));
        days(17);
        assertEquals(List.of(), reviews());
        days(1);
        assertTrue(review().contains("Keeps changing the scope: \n1 report since the talk"), review());
        assertTrue(review().contains("2 reports since the talk"), review());

        SlackUser tom = firm.as(TOM);
        assertTrue(tom.press(tom.direct(), reviews().get(0).ts(), "escalate").ok());
        desk.save(tom.fill("decision", "PART_WAYS").fill("reason", "It did not hold"));
        assertTrue(review().contains("It was decided anew: Part ways."), review());
        assertFalse(reviews().get(0).blocks().toString().contains("escalate"));
        assertTrue(card("Birch").startsWith("Birch\nPart ways · under way\n"), card("Birch"));
        assertTrue(desk.plan("Birch").read().contains("Hold the talk\nDue Dec 21, 2026"));
        String history = desk.status(TOM, "Birch");
        assertTrue(history.contains("It did not hold"), history);
        assertFalse(Reading.of(desk.thread("Birch")).contains("did not hold"));
        days(7);
        review();
    }

    @Test
    void raisedFeesAreWeighedFourWeeksLaterByWhatCameAfter() {
        pays("Birch", "1000");
        pays("Hazel", "100");
        lostHours(Agency.MEMBER, 2);
        lostHours(Agency.COLLEAGUE, 2);
        assertTrue(card("Hazel").startsWith("Hazel\nRaise the fees\n"), card("Hazel"));
        desk.save(desk.press(TOM, "Hazel", "record_decision"));
        assertTrue(card("Hazel").contains("Decision: Raise the fees\n"), card("Hazel"));
        desk.save(desk.press(TOM, "Hazel", "record_fees").fill("new_fee", "120"));
        assertTrue(card("Hazel").contains("New fee from Nov 16, 2026."), card("Hazel"));
        days(14);
        lostHours(Agency.MEMBER, 1);
        lostHours(Agency.COLLEAGUE, 1);
        days(13);
        assertTrue(card("Hazel").startsWith("Hazel\nRaise the fees\n"), card("Hazel"));
        days(1);
        assertTrue(card("Hazel").startsWith("Hazel\nPart ways\n"), card("Hazel"));
        assertTrue(card("Hazel").contains("Raising the fees on Nov 16, 2026 did not cover it"), card("Hazel"));
        assertTrue(card("Hazel").contains("Time to decide again"), card("Hazel"));
        assertEquals(
                1,
                desk.thread("Hazel").stream()
                        .map(Reading::of)
                        .filter(note -> note.contains("Raise the fees → Part ways"))
                        .count());
    }

    /** What it brings goes into the record, by the button on the card. */
    private void pays(String client, String monthlyFee) {
        desk.report(Agency.THIRD, client, Severity.HARMFUL);
        desk.save(desk.press(Agency.MANAGER, client, "edit_client")
                .fill("monthly_fee", monthlyFee)
                .fill("currency", "GBP"));
    }

    private void lostHours(String person, int hours) {
        desk.save(desk.fillFor(person, "Hazel", Severity.ANNOYING).fill("hours_lost", String.valueOf(hours)));
    }
}
