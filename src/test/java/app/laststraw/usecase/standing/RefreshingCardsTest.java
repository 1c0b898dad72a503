package app.laststraw.usecase.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Storage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshingCardsTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final ChannelId RED_FLAGS = new ChannelId("C1");
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final String IN_CHANNEL = "red-flags";

    @TempDir
    private Path folder;

    private Database database;
    private Storage storage;
    private RefreshingCards cards;
    private Client client;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
        firmSpeaksIn(RED_FLAGS);
        client = storage.write(records -> {
            Client added = records.clients().add(new ClientName("Acme"));
            Client owned = added.with(OWNER, null, Engagement.UNKNOWN, null, ClientPresence.NONE);
            records.clients().save(owned);
            Incident harm = new Incident(
                    Archetype.LATE_PAYER,
                    Severity.HARMFUL,
                    Set.of(),
                    LocalDate.of(2026, 11, 16),
                    "",
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    null);
            records.reports().file("V1", owned.id(), new MemberId("U0ANN"), harm, NOW);
            return owned;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void firmSpeaksIn(ChannelId channel) {
        Settings settings = Settings.of(
                Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"), channel, Set.of(), true, false, false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), settings, PolicySettings.DEFAULTS);
        cards = new RefreshingCards(storage);
    }

    @Test
    void aClientWithoutACardGetsOneWhereThereIsSomethingToSay() {
        assertEquals(1, cards.refresh(NOW));
        assertEquals(
                1, storage.<Integer>read(records -> records.outbox().due(NOW, 9).size()));
    }

    @Test
    void aCardThatShowsTheDaysDecisionIsLeftAloneUntilHeatHasFallen() {
        stands(IN_CHANNEL, RED_FLAGS, "SET_EXPECTATIONS");

        assertEquals(0, cards.refresh(NOW));
        assertEquals(1, cards.refresh(NOW.plus(Duration.ofDays(30))));
    }

    @Test
    void aCardInAFormerRedFlagChannelDoesNotCount() {
        stands(IN_CHANNEL, RED_FLAGS, "SET_EXPECTATIONS");
        firmSpeaksIn(new ChannelId("C2"));

        assertEquals(1, cards.refresh(NOW));
    }

    @Test
    void whileTheChannelIsShutTheCardThatWentToAPersonCounts() {
        stands(OWNER.value(), new ChannelId("D1"), "SET_EXPECTATIONS");
        assertEquals(1, cards.refresh(NOW), "the channel is open and has none");

        storage.write(records -> records.channels().stopped(RED_FLAGS, "SHARED_CHANNEL", NOW));
        assertEquals(0, cards.refresh(NOW));

        stands(OWNER.value(), new ChannelId("D1"), "KEEP");
        assertEquals(1, cards.refresh(NOW));
    }

    @Test
    void withoutAChannelTheCardThatWentToAPersonCounts() {
        firmSpeaksIn(null);
        assertEquals(1, cards.refresh(NOW));

        stands(OWNER.value(), new ChannelId("D1"), "SET_EXPECTATIONS");
        assertEquals(0, cards.refresh(NOW));
    }

    private void stands(String place, ChannelId channel, String shows) {
        storage.write(records -> {
            records.posts().remember("card:" + client.id(), place, new Posts.Post(channel, "1.1", shows, NOW));
            return null;
        });
    }
}
