package app.laststraw.usecase.script;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static app.laststraw.usecase.decision.ProbationFirm.SECOND_BOSS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.decision.ProbationFirm;
import app.laststraw.usecase.script.SendingDraftFile.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the press to what is on its way to whom. */
class SendingDraftFileTest {
    private final DraftingScript drafting = new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm");
    private ProbationFirm firm;
    private SendingDraftFile sending;
    private Client client;
    private DraftId draft;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = new ProbationFirm(folder, "2026-11-16T09:00:00Z");
        sending = new SendingDraftFile(firm.storage());
        client = firm.add("Acme");
        draft = open(ScriptId.EXCUSE);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private DraftId open(ScriptId script) {
        return firm.storage()
                .write(records -> drafting.open(
                                records,
                                client,
                                DraftChoices.of(script, Language.ENGLISH, false),
                                OWNER,
                                new DraftPlace.Directly(),
                                firm.now())
                        .id());
    }

    private Draft draft() {
        return firm.storage().read(records -> records.drafts().find(draft).orElseThrow());
    }

    private Outcome press(MemberId person, DraftFormat format, String key) {
        return sending.send(draft, format, person, key, firm.now());
    }

    private List<Announcement.DraftFile> filesOf(MemberId person) {
        firm.settle();
        return firm.told(person, Announcement.DraftFile.class);
    }

    @Test
    void onceTheWorkHasEndedItIsStillToBeHad() {
        firm.save(firm.decide(client, Decision.END_NOW).ended(firm.now()));
        assertInstanceOf(Outcome.OnItsWay.class, press(OWNER, DraftFormat.TEXT, "press:1"));
        assertEquals(1, filesOf(OWNER).size());
        assertInstanceOf(Outcome.Refused.class, press(MEMBER, DraftFormat.TEXT, "press:2"));
    }

    @Test
    void whoeverCarriesTheAccountGetsItAndNobodyElse() {
        for (MemberId person : List.of(OWNER, BOSS)) {
            assertInstanceOf(Outcome.OnItsWay.class, press(person, DraftFormat.TEXT, "key" + person));
            assertEquals(DraftFormat.TEXT, filesOf(person).get(0).format());
        }
        Outcome refused = press(MEMBER, DraftFormat.TEXT, "member");
        assertEquals(
                Barred.Reason.NOT_ALLOWED, ((Outcome.Refused) refused).why().reason());
        assertEquals(List.of(), filesOf(MEMBER));
        assertEquals(List.of(), filesOf(SECOND_BOSS));
        assertEquals(List.of(), firm.inChannel(Announcement.DraftFile.class));
    }

    @Test
    void onePressIsOneFile() {
        assertTrue(((Outcome.OnItsWay) press(OWNER, DraftFormat.TEXT, "key")).news());
        assertEquals(1, filesOf(OWNER).size());
        assertEquals(false, ((Outcome.OnItsWay) press(OWNER, DraftFormat.TEXT, "key")).news());
        assertEquals(1, filesOf(OWNER).size());
    }

    @Test
    void aLetterComesAsAnEMailWithoutTheLinesForTheWriter() {
        press(OWNER, DraftFormat.MAIL, "key");
        Announcement.DraftFile file = filesOf(OWNER).get(0);
        assertEquals(draft().current().text().words(), file.mail());
    }

    @Test
    void whatIsSpokenComesAsTextWhateverAnOldButtonSays() {
        draft = open(ScriptId.CONVERSATION);
        assertTrue(draft().current().text().isSpoken());
        press(OWNER, DraftFormat.MAIL, "key");
        assertEquals(DraftFormat.TEXT, filesOf(OWNER).get(0).format());
    }

    @Test
    void itIsTheVersionThatStoodWhenItWasAskedFor() {
        press(OWNER, DraftFormat.TEXT, "key");
        fill("end_date", "2027-03-14");
        assertEquals(1, filesOf(OWNER).get(0).version().number());
    }

    @Test
    void whoLostTheRoleMeanwhileGetsNone() {
        press(OWNER, DraftFormat.TEXT, "key");
        firm.change(client.id(), current -> current.with(MEMBER, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
        assertEquals(List.of(), filesOf(OWNER));
    }

    @Test
    void aDraftThatNoMessageHoldsGoesToWhoAskedOnceAVersion() {
        say("shown");
        assertEquals(List.of(), filesOf(OWNER));
        String blank = draft().current().text().left().get(0).name();
        fill(blank, "x".repeat(9_000));
        say("long");
        assertEquals(2, filesOf(OWNER).get(0).version().number());
        firm.at("2026-11-16T10:00:00Z");
        say("again");
        assertEquals(1, filesOf(OWNER).size());
        fill(blank, "y".repeat(9_000));
        say("longer");
        assertEquals(2, filesOf(OWNER).size());
        assertEquals(List.of(), filesOf(BOSS));
    }

    private void fill(String blank, String value) {
        firm.storage().write(records -> drafting.fill(records, draft(records), Map.of(blank, value), BOSS, firm.now()));
    }

    private void say(String key) {
        firm.storage().write(records -> records.outbox().write(DraftEntries.changed(draft(records), key), firm.now()));
    }

    private Draft draft(Records records) {
        return records.drafts().find(draft).orElseThrow();
    }
}
