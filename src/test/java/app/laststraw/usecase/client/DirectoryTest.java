package app.laststraw.usecase.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.store.Database;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.client.EditingClient.Outcome;
import app.laststraw.usecase.client.MergingClients.Outcome.Faulty;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.standing.RefreshingCards;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory on a real database; only what Slack would say is made up. */
class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final MemberId MANAGER = new MemberId("U0BOSS");
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId ANN = new MemberId("U0ANN");
    private static final Currency EURO = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    private final CheckingAudience audience = mock(CheckingAudience.class);
    private Database database;
    private Storage storage;
    private EditingClient editing;
    private MergingClients merging;
    private ArchivingClient archiving;
    private Client acme;
    private Client other;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
        Settings firm = Settings.of(
                Language.ENGLISH, ZoneOffset.UTC, EURO, new ChannelId("C0FLAGS"), Set.of(MANAGER), true, false, false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), firm, PolicySettings.DEFAULTS);
        when(audience.mayUse(any())).thenReturn(Verdict.PASSED);
        when(audience.mayHear(any(), any())).thenReturn(Verdict.PASSED);
        editing = new EditingClient(storage, audience, new WorkspaceId("T0OURS"));
        merging = new MergingClients(storage);
        archiving = new ArchivingClient(storage);
        acme = storage.write(records -> records.clients().add(new ClientName("Acme")));
        other = storage.write(records -> records.clients().add(new ClientName("Other")));
        storage.write(records -> {
            records.people().save(person(MANAGER, "ours.example", false));
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Member person(MemberId id, String domain, boolean left) {
        return new Member(id, "T0OURS", false, false, left, false, false, domain, "Somebody", null, null, NOW);
    }

    private Outcome save(Map<ClientField, String> typed) {
        return save(acme.id(), version(acme.id()), typed, MANAGER);
    }

    private Outcome save(ClientId id, int version, Map<ClientField, String> typed, MemberId person) {
        ClientForm form = ClientForm.of(record(id), EURO);
        for (Map.Entry<ClientField, String> each : typed.entrySet()) {
            form = form.with(each.getKey(), each.getValue());
        }
        return editing.save(id, version, form, EnumSet.copyOf(typed.keySet()), person, NOW);
    }

    private Client record(ClientId id) {
        return storage.<Client>read(records -> records.clients().record(id).orElseThrow());
    }

    private int version(ClientId id) {
        return record(id).version();
    }

    private void saved(Map<ClientField, String> typed) {
        assertInstanceOf(Outcome.Saved.class, save(typed), () -> save(typed).toString());
    }

    /** Field and key of each fault. */
    private static List<String> faults(Outcome outcome) {
        return assertInstanceOf(Outcome.Faulty.class, outcome).faults().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    private void open(Client client, Decision decision, boolean ended) {
        storage.write(records -> {
            Case opened = records.cases().open(client.id(), new Ruling(decision, decision, MANAGER, NOW, ""));
            return ended ? records.cases().save(opened.ended(NOW)) : opened;
        });
    }

    private void report(Client client, String key) {
        ReportForm form = new ReportForm(
                new ClientChoice.Named(client.name().text()),
                Archetype.LATE_PAYER,
                Severity.HARMFUL,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
        assertInstanceOf(FilingReport.Outcome.Filed.class, new FilingReport(storage).file(key, ANN, form, NOW));
    }

    @Test
    void onlyAManagerOpensSavesAddsArchivesAndMerges() {
        assertInstanceOf(Outcome.NotAllowed.class, editing.open(acme.id(), ANN));
        assertInstanceOf(Outcome.NotAllowed.class, editing.openNew(ANN));
        assertInstanceOf(Outcome.NotAllowed.class, save(acme.id(), 0, Map.of(ClientField.NAME, "Mine"), ANN));
        assertInstanceOf(
                Outcome.NotAllowed.class, editing.add(new ClientForm(Map.of(ClientField.NAME, "Mine")), ANN, NOW));
        assertEquals(ArchivingClient.Outcome.NOT_ALLOWED, archiving.archive(acme.id(), ANN, NOW));
        assertEquals(ArchivingClient.Outcome.NOT_ALLOWED, archiving.restore(acme.id(), ANN, NOW));
        assertInstanceOf(MergingClients.Outcome.NotAllowed.class, merging.merge(acme.id(), other.id(), ANN, NOW));
        assertInstanceOf(MergingClients.Outcome.NotAllowed.class, merging.undo(other.id(), ANN, NOW));
        assertEquals(List.of(), merging.candidates(acme.id(), "", 9, ANN));
        assertEquals(acme, record(acme.id()));
    }

    @Test
    void aFeeInAnotherCurrencyIsAskedForInTheFirmsToo() {
        Map<ClientField, String> dollars = Map.of(ClientField.MONTHLY_FEE, "100", ClientField.CURRENCY, "USD");
        assertEquals(List.of("fee_in_firms_currency error.fee_in_firms_currency.missing"), faults(save(dollars)));
        saved(Map.of(
                ClientField.MONTHLY_FEE, "100",
                ClientField.CURRENCY, "USD",
                ClientField.FEE_IN_FIRMS_CURRENCY, "90"));
        assertEquals(0, record(acme.id()).monthlyFee().intValueExact() - 90);
        saved(Map.of(ClientField.CURRENCY, "EUR"));
        assertEquals(100, record(acme.id()).monthlyFee().intValueExact());
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY_FEE, -1, error.fee.negative",
        "MONTHLY_FEE, 1e3, error.fee.not_a_number",
        "MONTHLY_FEE, 10000001, error.fee.too_many",
        "MONTHLY_FEE, 1.234, error.fee.too_precise",
        "SINCE, 2026-11-17, error.since.future",
        "NOTICE_LENGTH, 366, error.notice_length.not_a_number",
        "NOTICE_LENGTH, 3, error.notice_unit.missing",
        "NOTICE_UNIT, DAYS, error.notice_length.missing",
        "TEAMS, C0123, error.teams.not_an_id",
        "TEAMS, t0ours, error.teams.own",
        "CHANNELS, T0123, error.channels.not_an_id",
        "CHANNELS, C0FLAGS, error.channels.red_flags",
        "EMAIL_DOMAINS, nodots, error.email_domains.not_a_domain",
        "EMAIL_DOMAINS, Ours.Example, error.email_domains.own",
        "EMAIL_DOMAINS, @gmail.com, error.email_domains.for_everybody",
        "NAME, OTHER, error.client_name.taken",
        "NAME, '', error.name.missing",
    })
    void whatIsWrongIsSaidAndNothingIsSaved(ClientField field, String typed, String key) {
        Outcome outcome = save(Map.of(field, typed));
        assertEquals(
                List.of(key),
                assertInstanceOf(Outcome.Faulty.class, outcome).faults().stream()
                        .map(FieldFault::key)
                        .toList());
        assertEquals(acme, record(acme.id()));
    }

    @Test
    void whomTheFirmTalksToIsKeptUntilTheFieldIsEmptied() {
        saved(Map.of(ClientField.CONTACT_NAME, "  王小姐 & O’Hara "));
        assertEquals("王小姐 & O’Hara", record(acme.id()).engagement().contactName());
        saved(Map.of(ClientField.LEAD_SOURCE, "A fair"));
        assertEquals("王小姐 & O’Hara", record(acme.id()).engagement().contactName());
        saved(Map.of(ClientField.CONTACT_NAME, " "));
        assertEquals(null, record(acme.id()).engagement().contactName());
        assertEquals("A fair", record(acme.id()).engagement().leadSource());
    }

    @Test
    void aNameThatIsTooLongIsRefusedAtItsField() {
        saved(Map.of(ClientField.CONTACT_NAME, "x".repeat(Engagement.MAX_CONTACT_NAME)));
        assertEquals(
                List.of("contact_name error.client_text.too_long"),
                faults(save(Map.of(ClientField.CONTACT_NAME, "y".repeat(Engagement.MAX_CONTACT_NAME + 1)))));
    }

    @Test
    void aContractDoesNotEndBeforeItBegan() {
        saved(Map.of(ClientField.SINCE, "2026-03-01"));
        assertEquals(
                List.of("contract_end error.contract_end.before_since"),
                faults(save(Map.of(ClientField.CONTRACT_END, "2026-02-28"))));
        saved(Map.of(ClientField.CONTRACT_END, "2026-06-30"));
        assertEquals(
                List.of("since error.contract_end.before_since"),
                faults(save(Map.of(ClientField.SINCE, "2026-07-01"))));
    }

    @Test
    void placesAreTakenHoweverTheyAreListed() {
        saved(Map.of(
                ClientField.TEAMS, "t0theirs, E0THEIRS",
                ClientField.CHANNELS, "C0ONE；G0TWO",
                ClientField.EMAIL_DOMAINS, "@Acme.example\nbücher.example"));
        assertEquals(
                new ClientPresence(
                        Set.of("T0THEIRS", "E0THEIRS"),
                        Set.of(new ChannelId("C0ONE"), new ChannelId("G0TWO")),
                        Set.of("acme.example", "xn--bcher-kva.example")),
                record(acme.id()).presence());
    }

    @Test
    void whatTheGateRefusesIsSaidAtTheField() {
        when(audience.mayUse(new MemberId("U0GUEST"))).thenReturn(Verdict.refused(Refusal.GUEST));
        when(audience.mayHear(any(), any())).thenReturn(Verdict.refused(Refusal.SHARED_CHANNEL));
        Outcome outcome = save(Map.of(ClientField.ACCOUNT_OWNER, "U0GUEST", ClientField.INTERNAL_CHANNEL, "C0SHARED"));
        assertEquals(
                List.of("account_owner error.account_owner.refused", "internal_channel error.internal_channel.refused"),
                faults(outcome));
    }

    @Test
    void anInternalChannelIsNotOneOfTheClientsOwn() {
        saved(Map.of(ClientField.INTERNAL_CHANNEL, "C0TALK"));
        assertEquals(
                List.of("channels error.internal_channel.clients_own"),
                faults(save(Map.of(ClientField.CHANNELS, "C0TALK"))));
    }

    @Test
    void anOwnerWhoLeftStaysOnRecordUntilSomebodyElseIsChosen() {
        saved(Map.of(ClientField.ACCOUNT_OWNER, OWNER.value()));
        storage.write(records -> {
            records.people().save(person(OWNER, null, true));
            return null;
        });
        EditingClient.Desk desk = assertInstanceOf(Outcome.Ready.class, editing.open(acme.id(), MANAGER))
                .desk();
        assertEquals(OWNER, desk.formerOwner());
        assertEquals(null, desk.shown().text(ClientField.ACCOUNT_OWNER));
        editing.save(
                acme.id(),
                1,
                desk.shown().with(ClientField.CONTACT, "CALLS"),
                Set.of(ClientField.CONTACT),
                MANAGER,
                NOW);
        assertEquals(OWNER, record(acme.id()).accountOwner());
    }

    @Test
    void whoeverWasOvertakenSeesWhatStandsAndTheirsIsNotSaved() {
        saved(Map.of(ClientField.CONTACT, "CALLS"));
        Outcome outcome = save(acme.id(), 0, Map.of(ClientField.LEAD_SOURCE, "A fair"), MANAGER);
        assertEquals(
                "CALLS",
                assertInstanceOf(Outcome.Overtaken.class, outcome).now().shown().text(ClientField.CONTACT));
        assertEquals(null, record(acme.id()).engagement().leadSource());
    }

    @Test
    void aRecordThatWasMergedMeanwhileTellsWhereItWent() {
        merging.merge(other.id(), acme.id(), MANAGER, NOW);
        Outcome outcome = save(Map.of(ClientField.CONTACT, "CALLS"));
        assertEquals(
                other.id(),
                assertInstanceOf(Outcome.Moved.class, outcome).standing().id());
        assertEquals(
                other.id(),
                assertInstanceOf(Outcome.Ready.class, editing.open(acme.id(), MANAGER))
                        .desk()
                        .client()
                        .id());
    }

    @Test
    void theOldNameLeadsToTheRenamedClient() {
        saved(Map.of(ClientField.NAME, "Acme & Sons", ClientField.ALIASES, "AC\nac\n\nAcme & Sons"));
        Client renamed = record(acme.id());
        assertEquals(List.of(new ClientName("AC"), new ClientName("Acme")), renamed.aliases());
        saved(Map.of(ClientField.NAME, "Acme"));
        assertEquals(
                List.of(new ClientName("AC"), new ClientName("Acme & Sons")),
                record(acme.id()).aliases());
    }

    @Test
    void aNameThatIsTakenSaysWhoseItIs() {
        archiving.archive(other.id(), MANAGER, NOW);
        assertEquals(List.of("name error.client_name.archived"), faults(save(Map.of(ClientField.NAME, "other"))));
        archiving.restore(other.id(), MANAGER, NOW);
        Client third = storage.write(records -> records.clients().add(new ClientName("Third")));
        merging.merge(third.id(), other.id(), MANAGER, NOW);
        assertEquals(List.of("aliases error.client_name.merged"), faults(save(Map.of(ClientField.ALIASES, "other"))));
        merging.undo(other.id(), MANAGER, NOW);
        merging.merge(acme.id(), other.id(), MANAGER, NOW);
        assertEquals(List.of("name error.client_name.merged_here"), faults(save(Map.of(ClientField.NAME, "other"))));
    }

    @Test
    void aRecordWithACaseUnderWayIsNotMergedAway() {
        open(other, Decision.SALVAGE, false);
        assertEquals("error.merge_with.under_way", mergeFault(acme, other));
        assertInstanceOf(MergingClients.Outcome.Merged.class, merging.merge(other.id(), acme.id(), MANAGER, NOW));
    }

    @Test
    void aRecordOfAFormerClientIsOnlyMergedIntoAnother() {
        open(other, Decision.PART_WAYS, true);
        assertEquals("error.merge_with.ended", mergeFault(acme, other));
        open(acme, Decision.PART_WAYS, true);
        assertInstanceOf(MergingClients.Outcome.Merged.class, merging.merge(acme.id(), other.id(), MANAGER, NOW));
    }

    @Test
    void aRecordIsMergedOnceAndNotWithItself() {
        assertEquals("error.merge_with.itself", mergeFault(acme, acme));
        Client third = storage.write(records -> records.clients().add(new ClientName("Third")));
        merging.merge(third.id(), other.id(), MANAGER, NOW);
        assertEquals("error.merge_with.merged", mergeFault(acme, other));
        assertInstanceOf(MergingClients.Outcome.ClientGone.class, merging.merge(other.id(), acme.id(), MANAGER, NOW));
        assertInstanceOf(MergingClients.Outcome.Merged.class, merging.merge(third.id(), other.id(), MANAGER, NOW));
    }

    @Test
    void nothingIsMergedIntoTheArchive() {
        archiving.archive(acme.id(), MANAGER, NOW);
        assertEquals("error.merge_with.archived", mergeFault(acme, other));
    }

    private String mergeFault(Client into, Client away) {
        return assertInstanceOf(Faulty.class, merging.merge(into.id(), away.id(), MANAGER, NOW))
                .fault()
                .key();
    }

    @Test
    void aPressOnAnOldButtonFindsTheRecordThatStands() {
        RequestingDraft drafts =
                new RequestingDraft(storage, new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm"));
        report(other, "V1");
        merging.merge(acme.id(), other.id(), MANAGER, NOW);
        assertEquals(
                new RequestingDraft.Outcome.OnItsWay(true),
                drafts.request(RequestingDraft.Wish.onCard(other.id()), MANAGER, "P1", NOW));
        archiving.archive(acme.id(), MANAGER, NOW);
        RequestingDraft.Outcome.Refused refused = assertInstanceOf(
                RequestingDraft.Outcome.Refused.class,
                drafts.request(RequestingDraft.Wish.onCard(other.id()), MANAGER, "P2", NOW));
        assertEquals(Barred.Reason.ARCHIVED, refused.why().reason());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReportBringsAnArchivedClientBackUnlessTheFirmPartedWithThem(boolean ended) {
        if (ended) {
            open(acme, Decision.PART_WAYS, true);
        }
        assertEquals(ArchivingClient.Outcome.DONE, archiving.archive(acme.id(), MANAGER, NOW));
        report(acme, "V1");
        assertEquals(ended, record(acme.id()).isArchived());
    }

    @Test
    void aClientWhoseCaseIsUnderWayIsNotArchived() {
        open(acme, Decision.SALVAGE, false);
        assertEquals(ArchivingClient.Outcome.CASE_UNDER_WAY, archiving.archive(acme.id(), MANAGER, NOW));
        assertTrue(!record(acme.id()).isArchived());
    }

    @Test
    void aCardThatCouldNotBeTakenBackIsTakenBackLater() {
        Posts.Post card = new Posts.Post(new ChannelId("C0FLAGS"), "1.1", "SALVAGE", NOW);
        storage.write(records -> {
            records.posts().remember("card:" + acme.id(), "red-flags", card);
            records.clients().save(acme.merged(other.id()));
            return null;
        });
        assertEquals(1, new RefreshingCards(storage).refresh(NOW));
        storage.write(records -> {
            records.posts().remember("card:" + acme.id(), "red-flags", new Posts.Post(card.channel(), "1.1", "", NOW));
            return null;
        });
        assertEquals(0, new RefreshingCards(storage).refresh(NOW));
    }
}
