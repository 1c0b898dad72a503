package app.laststraw.usecase.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.DyingAtEachLine;
import app.laststraw.usecase.DyingStorage;
import app.laststraw.usecase.EverybodyIsAMember;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.importing.RecordingHistory;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.script.ChangingDraft;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.SendingDraftFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Delivery dies between any two of its lines, on a real database, and is taken up by the next process. */
class CrashTest extends DyingAtEachLine {
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId MANAGER = new MemberId("U0MANAGER");
    private static final String CHANNEL = "C0RED";
    private static final String OTHER = "C0OTHER";

    private Instant now;
    private Storage storage;

    @Test
    void diedAnywhereItSaysEverythingOnceAndInOrder() {
        List<List<String>> expected = tellUndisturbed();
        assertEquals(List.of("card SALVAGE 2", "> rise SET_EXPECTATIONS SALVAGE", "> draft v3"), expected.get(0));
        assertEquals(List.of("draft file", "card SALVAGE 3", "> draft v1", "> draft v4", "draft v3"), expected.get(1));
        assertEquals(List.of("ChannelUnsafe", "ChannelUnsafe"), expected.get(2));
        assertEquals(List.of("ReportReceipt", "ReportReceipt"), expected.get(3));
        assertEquals(List.of("> draft v2"), expected.get(4));
        assertToldAlikeWhereverItDies(expected, 25);
    }

    /** The whole story, cut off at one line and taken up again. */
    @Override
    protected List<List<String>> tell(Database in, String workspace) {
        now = Instant.parse("2026-11-16T09:00:00Z");
        storage = in.storageOf(new WorkspaceId(workspace), settings(), PolicySettings.DEFAULTS);
        new RecordingHistory(storage)
                .record(List.of(new RecordingHistory.PastClient(
                        "Acme", List.of(), OWNER, null, Engagement.UNKNOWN, ClientPresence.NONE, List.of())));
        report("first");
        report("second");
        askForDraft("thread", new DraftPlace.CardThread());
        askForDraft("elsewhere", new DraftPlace.InThread(new ChannelId(OTHER), "77.7"));
        change(0, DraftEdit.SHORTER, 1);
        change(0, DraftEdit.UNDONE, 2);
        change(1, DraftEdit.NO_REASONS, 1);
        askForFile(0);
        slack().shut(Audience.Refusal.SHARED_CHANNEL);
        report("third");
        askForDraft("direct", new DraftPlace.CardThread());
        change(0, DraftEdit.OTHER_LANGUAGE, 3);
        change(1, DraftEdit.SHORTER, 2);
        return List.of(
                slack().in(CHANNEL),
                slack().in("D" + OWNER),
                slack().in("D" + MANAGER),
                slack().in("D" + "U0REPORTER"),
                slack().in(OTHER));
    }

    private static Settings settings() {
        return Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                new ChannelId(CHANNEL),
                Set.of(MANAGER),
                true,
                false,
                false);
    }

    private void report(String key) {
        ReportForm form = new ReportForm(
                new ReportForm.ClientChoice.Named("Acme"),
                Archetype.LATE_PAYER,
                key.equals("third") ? Severity.ANNOYING : Severity.HARMFUL,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
        new FilingReport(storage).file(key, new MemberId(key.equals("second") ? "U0SECOND" : "U0REPORTER"), form, now);
        sayAll();
    }

    private void askForDraft(String key, DraftPlace place) {
        press(() -> new RequestingDraft(dying(storage), DRAFTING)
                .request(new RequestingDraft.Wish(acme(), null, null, place), OWNER, key, now));
    }

    private void askForFile(int which) {
        DraftId draft = draft(which);
        press(() -> new SendingDraftFile(dying(storage)).send(draft, DraftFormat.TEXT, OWNER, "file", now));
    }

    private DraftId draft(int which) {
        ClientId acme = acme();
        return storage.read(records -> records.drafts().of(acme).get(which)).id();
    }

    private void change(int which, DraftEdit edit, int seen) {
        DraftId draft = draft(which);
        press(() ->
                new ChangingDraft(dying(storage), DRAFTING).change(draft, edit, seen, OWNER, which + "." + seen, now));
    }

    /** Slack sends again what nobody answered. */
    private void press(Runnable press) {
        try {
            press.run();
        } catch (DyingStorage.Crash crash) {
            press.run();
        }
        sayAll();
    }

    private ClientId acme() {
        return storage.read(records -> records.clients().all().get(0)).id();
    }

    private void sayAll() {
        DeliveringAnnouncements delivering = process();
        now = now.plus(Duration.ofMinutes(1));
        List<Outbox.Entry> due = delivering.due();
        while (!due.isEmpty()) {
            try {
                due.forEach(delivering::deliver);
            } catch (DyingStorage.Crash crash) {
                delivering = process();
            }
            now = now.plus(Duration.ofMinutes(1));
            due = delivering.due();
        }
    }

    private DeliveringAnnouncements process() {
        return saying(storage, new KnowingPeople(storage, new EverybodyIsAMember(() -> now), () -> now), () -> now);
    }
}
