package app.laststraw.usecase.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.DyingAtEachLine;
import app.laststraw.usecase.DyingStorage;
import app.laststraw.usecase.EverybodyIsAMember;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.people.KnowingPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The process dies between any two lines of asking, answering and saying, and the next one takes it up. */
class ReleaseCrashTest extends DyingAtEachLine {
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId BOSS = new MemberId("U0BOSS");
    private static final MemberId SECOND_BOSS = new MemberId("U1BOSS");
    private static final String CHANNEL = "C0RED";

    private Instant now;
    private Storage storage;

    @Test
    void diedAnywhereNobodyReadsAHeldDraftAndEverythingIsSaidOnce() {
        List<List<String>> expected = tellUndisturbed();
        assertEquals(
                List.of(
                        List.of("card PART_WAYS 0", "> draft v1"),
                        List.of("waits AGREED", "waits REFUSED", "ReleaseRefused"),
                        List.of("asked AGREED", "asked REFUSED"),
                        List.of("asked AGREED", "asked REFUSED")),
                expected.stream()
                        .map(place -> place.stream()
                                .map(said -> said.startsWith("card") ? "card PART_WAYS 0" : said)
                                .toList())
                        .toList());
        assertToldAlikeWhereverItDies(expected, 30);
    }

    /** A draft is asked for and agreed to, another one is asked for and refused; cut off at one line and taken up again. */
    @Override
    protected List<List<String>> tell(Database in, String workspace) {
        now = Instant.parse("2026-11-16T09:00:00Z");
        storage = in.storageOf(new WorkspaceId(workspace), settings(), PolicySettings.DEFAULTS);
        Client client = storage.write(records -> {
            Client added = records.clients().add(new ClientName("Acme"));
            records.clients().save(added.with(OWNER, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
            records.cases().open(added.id(), new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, OWNER, now, ""));
            records.outbox().write(CardEntries.card(added.id()), now);
            return added;
        });
        sayAll(false);
        act(dying -> request(dying, client, "first"));
        sayAll(true);
        act(dying -> new ReleasingDraft(dying).agree(draft(0), ScriptId.CONVERSATION, BOSS, "press:1", now));
        sayAll(false);
        act(dying -> request(dying, client, "second"));
        sayAll(false);
        act(dying -> new ReleasingDraft(dying)
                .refuse(draft(1), ScriptId.CONVERSATION, SECOND_BOSS, "Not yet.", "view:1", now));
        sayAll(false);
        return List.of(
                slack().in(CHANNEL), slack().in("D" + OWNER), slack().in("D" + BOSS), slack().in("D" + SECOND_BOSS));
    }

    private void request(Storage dying, Client client, String key) {
        new RequestingDraft(dying, DRAFTING)
                .request(
                        new RequestingDraft.Wish(client.id(), ScriptId.CONVERSATION, null, new DraftPlace.CardThread()),
                        OWNER,
                        key,
                        now);
    }

    private DraftId draft(int number) {
        return storage.read(records -> {
            Client client = records.clients().all().get(0);
            return new DraftId(records.releases()
                    .of(records.cases().latest(client.id()).orElseThrow().id())
                    .get(number)
                    .draft());
        });
    }

    /** Slack delivers again what was not answered. */
    private void act(Consumer<Storage> deed) {
        try {
            deed.accept(dying(storage));
        } catch (DyingStorage.Crash crash) {
            deed.accept(storage);
        }
    }

    private void sayAll(boolean held) {
        DeliveringAnnouncements delivering = process();
        now = now.plus(Duration.ofMinutes(1));
        List<Outbox.Entry> due = delivering.due();
        while (!due.isEmpty()) {
            try {
                due.forEach(delivering::deliver);
            } catch (DyingStorage.Crash crash) {
                delivering = process();
            }
            boolean isShown = slack().in(CHANNEL).contains("> draft v1");
            assertTrue(!held || !isShown, "nobody has agreed yet");
            now = now.plus(Duration.ofMinutes(1));
            due = delivering.due();
        }
    }

    private DeliveringAnnouncements process() {
        return saying(storage, new KnowingPeople(storage, new EverybodyIsAMember(() -> now), () -> now), () -> now);
    }

    private static Settings settings() {
        return Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                new ChannelId(CHANNEL),
                Set.of(BOSS, SECOND_BOSS),
                true,
                false,
                true);
    }
}
