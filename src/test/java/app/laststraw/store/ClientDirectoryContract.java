package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link app.laststraw.domain.client.ClientDirectory} keeps, whatever the database. */
abstract class ClientDirectoryContract extends StoreContract {
    @Test
    void aNewClientHasANameAndNothingElse() {
        Client added = client("Northwind");

        assertEquals(plain(added.id(), "Northwind"), added);
        assertEquals(Optional.of(added), read(records -> records.clients().find(added.id())));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), read(records -> records.clients().find(new ClientId(404))));
        assertEquals(Optional.empty(), read(records -> records.clients().findByName(new ClientName("Nobody"))));
    }

    @Test
    void everyFactComesBackAsSaved() {
        Client client = client("Northwind")
                .called(new ClientName("Northwind Traders"), names("NWT", "北风"))
                .with(
                        ANA,
                        new MonthlyFee(
                                new BigDecimal("1234.5"), Currency.getInstance("EUR"), new BigDecimal("1090.25")),
                        new Engagement(
                                LocalDate.parse("2024-02-29"),
                                Contact.IN_PERSON,
                                LocalDate.parse("2027-06-30"),
                                new NoticePeriod(3, NoticePeriod.Unit.MONTHS, NoticePeriod.End.QUARTER_END),
                                "The second half of the site",
                                "Trade fair",
                                "王小姐 <@U1> O’Hara"),
                        new ChannelId("C2"),
                        new ClientPresence(
                                Set.of("T1", "T2"), Set.of(new ChannelId("C1")), Set.of("northwind.example")));

        change(records -> records.clients().save(client));

        assertEquals(
                Optional.of(inVersion(1, client)),
                read(records -> records.clients().find(client.id())));
    }

    @Test
    void everyChangeCountsTheVersionUp() {
        Client client = client("Northwind");
        assertEquals(0, client.version());

        change(records -> records.clients().save(client));
        change(records -> records.clients().save(client));

        assertEquals(2, record(client.id()).version());
    }

    @Test
    void factsThatAreTakenBackAreNotKnownAnyMore() {
        Client client = client("Northwind");
        change(records -> records.clients()
                .save(client.with(
                        ANA,
                        fee("10"),
                        new Engagement(
                                TODAY,
                                Contact.CALLS,
                                TODAY,
                                new NoticePeriod(0, NoticePeriod.Unit.DAYS, NoticePeriod.End.ANY_DAY),
                                "Work",
                                "Fair",
                                "Ms. Gray"),
                        new ChannelId("C2"),
                        ClientPresence.NONE)));

        change(records -> records.clients().save(client));

        assertEquals(inVersion(2, client), record(client.id()));
    }

    @ParameterizedTest
    @CsvSource({"DAYS, ANY_DAY", "WEEKS, MONTH_END", "MONTHS, QUARTER_END"})
    void everyKindOfNoticeCanBeKept(NoticePeriod.Unit unit, NoticePeriod.End end) {
        Client client = client("Northwind");
        NoticePeriod notice = new NoticePeriod(NoticePeriod.MAX, unit, end);
        Engagement terms = new Engagement(null, null, null, notice, "", null);

        change(records -> records.clients().save(client.with(null, null, terms, null, ClientPresence.NONE)));

        assertEquals(notice, record(client.id()).engagement().notice());
    }

    @Test
    void aMergedRecordIsAnsweredWithTheOneThatStandsForItHoweverManyMergesAway() {
        Client first = client("First");
        Client second = client("Second");
        Client third = client("Third");
        merge(first, second);
        merge(second, third);

        for (Client each : List.of(first, second, third)) {
            assertEquals(Optional.of(third), read(records -> records.clients().find(each.id())));
            assertEquals(Optional.of(third.id()), idOf(each.name().text()));
        }
        assertEquals(List.of(third), read(records -> records.clients().all()));
        assertEquals(List.of(third), read(records -> records.clients().allWithArchived()));
    }

    @Test
    void aMergedRecordIsStillThereUnderItsOwnNumber() {
        Client merged = client("Merged");
        Client other = client("Other");
        Client deeper = client("Deeper");
        merge(merged, other);
        merge(deeper, merged);

        assertEquals(inVersion(1, merged.merged(other.id())), record(merged.id()));
        assertEquals(
                Map.of(merged.id(), other.id(), deeper.id(), other.id()),
                read(records -> records.clients().merged()));
        assertEquals(Map.of(), readTheirs(records -> records.clients().merged()));
        assertEquals(
                List.of(record(merged.id())), read(records -> records.clients().mergedInto(other.id())));
        assertEquals(Optional.empty(), read(records -> records.clients().record(new ClientId(404))));
    }

    @Test
    void searchFindsByANameOfAMergedRecordTheOneThatStandsForItOnce() {
        Client merged = client("Acme Ltd");
        Client standing = client("The Acme Group");
        client("Old Acme");
        merge(merged, standing);

        assertEquals(
                List.of("The Acme Group", "Old Acme"),
                search("acme").stream().map(found -> found.name().text()).toList());
        assertEquals(1, read(records -> records.clients().search("acme", 1)).size());
        assertEquals(List.of(standing), search("ltd"));
    }

    @Test
    void aMergeIsUndoneByTakingThePointerBack() {
        Client merged = client("Merged");
        Client other = client("Other");
        merge(merged, other);

        change(records -> records.clients().save(record(records, merged).merged(null)));

        assertEquals(Optional.of(merged.id()), idOf("Merged"));
        assertEquals(2, read(records -> records.clients().all()).size());
        assertEquals(List.of(), read(records -> records.clients().mergedInto(other.id())));
    }

    @Test
    void twoRecordsDoNotStandForEachOther() {
        Client first = client("First");
        Client second = client("Second");
        Client third = client("Third");
        merge(first, second);
        merge(second, third);

        assertThrows(IllegalStateException.class, () -> merge(third, first));
        assertEquals(third, record(third.id()));
    }

    @Test
    void aRecordIsOnlyMergedIntoOneOfTheSameWorkspace() {
        Client ours = client("Northwind");
        Client theirs = theirClient("Northwind");

        assertThrows(IllegalArgumentException.class, () -> merge(ours, theirs));
        assertEquals(ours, record(ours.id()));
    }

    @Test
    void theNamesOfAMergedRecordStayItsOwn() {
        Client merged = client("Merged");
        Client other = client("Other");
        merge(merged, other);

        assertThrows(
                IllegalStateException.class,
                () -> change(records -> records.clients().save(named(other.id(), "Other", "merged"))));
        assertThrows(IllegalStateException.class, () -> client("MERGED"));
        change(records -> records.clients().save(record(records, merged)));
        assertEquals(Optional.of(other.id()), idOf("Merged"));
    }

    @Test
    void anArchivedClientIsFoundByWhoNamesItAndOfferedToNobody() {
        Client client = client("Northwind");
        change(records -> records.clients().save(ownedBy(client.id(), "Northwind", ANA)));
        change(records -> records.clients().save(record(records, client).archived(NOON)));

        assertEquals(NOON, record(client.id()).archivedAt());
        assertEquals(Optional.of(client.id()), idOf("Northwind"));
        assertEquals(
                List.of(record(client.id())), read(records -> records.clients().allWithArchived()));
        assertEquals(List.of(), read(records -> records.clients().all()));
        assertEquals(List.of(), read(records -> records.clients().ownedBy(ANA)));
        assertEquals(List.of(), search("north"));
    }

    @Test
    void whoRanAMergedRecordDoesNotRunTheOneThatStandsForIt() {
        Client merged = client("Merged");
        Client other = client("Other");
        change(records -> records.clients().save(ownedBy(merged.id(), "Merged", BEN)));
        change(records -> records.clients().save(ownedBy(other.id(), "Other", ANA)));
        change(records -> records.clients().save(record(records, merged).merged(other.id())));

        assertEquals(List.of(), read(records -> records.clients().ownedBy(BEN)));
        assertEquals(
                List.of(record(other.id())), read(records -> records.clients().ownedBy(ANA)));
    }

    @Test
    void allComeByName() {
        List.of("Beta", "álpha", "Gamma").forEach(this::client);

        assertEquals(
                List.of("álpha", "Beta", "Gamma"),
                read(records -> records.clients().all()).stream()
                        .map(found -> found.name().text())
                        .toList());
    }

    @Test
    void presenceCountsArchivedAndMergedRecordsToo() {
        Client archived = client("Archived");
        Client merged = client("Merged");
        Client other = client("Other");
        change(records -> records.clients().save(metIn(archived, "C1").archived(NOON)));
        change(records -> records.clients().save(metIn(merged, "C2").merged(other.id())));

        assertEquals(
                Set.of(new ChannelId("C1"), new ChannelId("C2")),
                read(records -> records.clients().presence()).channels());
    }

    @Test
    void anImportFindsTheVeryRecordThatItNamed() {
        Client merged = client("Merged");
        change(records -> records.clients().nameForImport(merged.id(), "crm-7"));
        change(records -> records.clients().nameForImport(merged.id(), "crm-7"));
        assertEquals(Optional.of(merged), read(records -> records.clients().findByExternalId("crm-7")));

        merge(merged, client("Other"));

        assertEquals(
                Optional.of(merged.id()),
                read(records -> records.clients().findByExternalId("crm-7")).map(Client::id));
        assertEquals(Optional.empty(), read(records -> records.clients().findByExternalId("crm-8")));
    }

    @Test
    void aRecordTellsUnderWhichIdItWasImported() {
        Client imported = client("Imported");
        Client other = client("Other");
        change(records -> records.clients().nameForImport(imported.id(), "crm-7"));

        assertEquals(Optional.of("crm-7"), read(records -> records.clients().externalIdOf(imported.id())));
        assertEquals(Optional.empty(), read(records -> records.clients().externalIdOf(other.id())));
    }

    @Test
    void twoClientsOfAnImportAreTwo() {
        Client first = client("First");
        Client second = client("Second");
        change(records -> records.clients().nameForImport(first.id(), "crm-7"));

        assertThrows(
                IllegalStateException.class,
                () -> change(records -> records.clients().nameForImport(second.id(), "crm-7")));
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.clients().nameForImport(new ClientId(404), "crm-8")));
    }

    @ParameterizedTest
    @EnumSource(Contact.class)
    void everyWayToMeetCanBeKept(Contact contact) {
        Client added = client("Northwind");
        ClientId id = added.id();
        Engagement terms = new Engagement(null, contact, null, null, "", null);
        Client client = added.with(null, null, terms, null, ClientPresence.NONE);

        change(records -> records.clients().save(client));

        assertEquals(
                contact,
                read(records -> records.clients().find(id))
                        .orElseThrow()
                        .engagement()
                        .contact());
    }

    @Test
    void savingReplacesNameAndAliases() {
        ClientId id = client("Northwind").id();
        change(records -> records.clients().save(named(id, "Northwind", "Old name", "Kept")));
        change(records -> records.clients().save(named(id, "Southwind", "Kept", "New name")));

        assertEquals(Optional.of(id), idOf("southwind"));
        assertEquals(Optional.of(id), idOf("kept"));
        assertEquals(Optional.of(id), idOf("new name"));
        assertEquals(Optional.empty(), idOf("northwind"));
        assertEquals(Optional.empty(), idOf("old name"));
    }

    @Test
    void anAliasThatLeadsNowhereNewIsNotKept() {
        ClientId id = client("Café Søn").id();

        change(records -> records.clients().save(named(id, "Café Søn", "cafe søn", "Bistro", "BISTRO")));

        assertEquals(
                names("Bistro"),
                read(records -> records.clients().find(id)).orElseThrow().aliases());
    }

    @Test
    void aNameThatIsTakenIsRefusedByIdAndNothingIsSaved() {
        Client café = client("Café");

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> client("CAFE"));

        assertFalse(refusal.getMessage().toLowerCase().contains("caf"), refusal.getMessage());
        assertEquals(List.of(café), search(""));
    }

    @Test
    void anAliasThatIsAnotherClientsNameIsRefusedAndNothingIsSaved() {
        client("Northwind");
        Client other = client("Contoso");

        assertThrows(
                IllegalStateException.class,
                () -> change(records -> records.clients().save(named(other.id(), "Renamed", "Fine", "northwind"))));

        assertEquals(Optional.of(other), read(records -> records.clients().find(other.id())));
        assertEquals(Optional.empty(), idOf("fine"));
    }

    @Test
    void aClientThatIsNotThereCannotBeSaved() {
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.clients().save(plain(new ClientId(404), "Ghost"))));
        assertEquals(List.of(), search(""));
    }

    @Test
    void aFeeFinerThanAnyCurrencyIsRefusedAndNotRounded() {
        ClientId id = client("Northwind").id();

        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.clients().save(paying(id, "Northwind", "0.00001"))));
    }

    @ParameterizedTest
    @CsvSource({
        "CAFÉ, Café de Flore",
        "flore, Café de Flore",
        "o'b, O'Brien & Søn <Ltd>",
        "<ltd>, O'Brien & Søn <Ltd>",
        "小明, 王小明",
        "王小, 王小明",
        "％, 100% Cotton",
        "%, 100% Cotton",
        "_, snake_case",
        "\\, back\\slash",
        "ｎｏｒｔｈ, Northwind",
    })
    void searchFindsTheOneWithThatInItsName(String typed, String name) {
        List<String> all = List.of(
                "Café de Flore", "O'Brien & Søn <Ltd>", "王小明", "100% Cotton", "snake_case", "back\\slash", "Northwind");
        all.forEach(this::client);

        assertEquals(
                List.of(name),
                search(typed).stream().map(found -> found.name().text()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'; drop table clients; --", "<b>", ":workspace", "${x}", "\u202Eevil", "a\\' or 1=1", "👩‍👩‍👧"
            })
    void aHostileNameIsKeptAsTypedAndFound(String hostile) {
        Client client = client(hostile);

        assertEquals(hostile, client.name().text());
        assertEquals(List.of(client), search(hostile));
        assertEquals(Optional.of(client), read(records -> records.clients().findByName(new ClientName(hostile))));
    }

    @Test
    void searchFindsByAliasOnce() {
        ClientId id = client("Northwind").id();
        change(records -> records.clients().save(named(id, "Northwind", "NW One", "NW Two")));

        assertEquals(List.of(id), search("nw").stream().map(Client::id).toList());
    }

    @Test
    void namesThatBeginWithItComeFirstThenByName() {
        List.of("Zebra Inc", "Old Ze", "Ábaze", "zest", "Zeal").forEach(this::client);
        ClientId aliased = client("Yonder").id();
        change(records -> records.clients().save(named(aliased, "Yonder", "Zephyr")));

        assertEquals(
                List.of("Yonder", "Zeal", "Zebra Inc", "zest", "Ábaze", "Old Ze"),
                search("ze").stream().map(found -> found.name().text()).toList());
    }

    @Test
    void searchGivesNoMoreThanAsked() {
        List.of("A1", "A2", "A3").forEach(this::client);

        assertEquals(
                List.of("A1", "A2"),
                read(records -> records.clients().search("a", 2)).stream()
                        .map(found -> found.name().text())
                        .toList());
    }

    @Test
    void aVeryLongSearchFindsNothingAndDoesNotFail() {
        client("Northwind");

        assertEquals(List.of(), search("x".repeat(100_000)));
    }

    @Test
    void anOwnersClientsComeByName() {
        for (String name : List.of("Beta", "alpha", "Gamma")) {
            ClientId id = client(name).id();
            change(records -> records.clients().save(ownedBy(id, name, name.equals("Gamma") ? BEN : ANA)));
        }

        assertEquals(
                List.of("alpha", "Beta"),
                read(records -> records.clients().ownedBy(ANA)).stream()
                        .map(found -> found.name().text())
                        .toList());
    }

    @Test
    void feesAddUpExactly() {
        assertEquals(BigDecimal.ZERO, read(records -> records.clients().monthlyFees()));
        for (String fee : List.of("0.1", "0.2", "1000")) {
            ClientId id = client("Pays " + fee).id();
            change(records -> records.clients().save(paying(id, "Pays " + fee, fee)));
        }
        client("Pays nothing");

        assertEquals(new BigDecimal("1000.3"), read(records -> records.clients().monthlyFees()));
    }

    @Test
    void feesAddUpAsWeighedAndNotAsBilled() {
        Client client = client("Northwind");
        MonthlyFee dollars =
                new MonthlyFee(new BigDecimal("1000"), Currency.getInstance("USD"), new BigDecimal("870.5"));

        change(records ->
                records.clients().save(client.with(null, dollars, Engagement.UNKNOWN, null, ClientPresence.NONE)));

        assertEquals(new BigDecimal("870.5"), read(records -> records.clients().monthlyFees()));
    }

    @Test
    void onlyWhoIsStillAClientPaysAFee() {
        Client staying = paying("Staying", "1");
        Client archived = paying("Archived", "10");
        Client merged = paying("Merged", "100");
        Client ended = paying("Ended", "1000");
        Client back = paying("Back again", "10000");
        change(records -> {
            records.clients().save(record(records, archived).archived(NOON));
            records.clients().save(record(records, merged).merged(staying.id()));
            for (Client each : List.of(ended, back)) {
                records.cases().save(records.cases().open(each.id(), PARTING).ended(NOON));
            }
            records.cases().open(back.id(), PARTING);
        });

        assertEquals(new BigDecimal("10001"), read(records -> records.clients().monthlyFees()));
    }

    @Test
    void anotherWorkspacesClientsDoNotExist() {
        Client theirs = theirClient("Northwind");
        changeTheirs(records -> {
            records.clients().save(metIn(ownedBy(theirs.id(), "Northwind", ANA), "C1"));
            records.clients().nameForImport(theirs.id(), "crm-7");
            Client merged = records.clients().add(new ClientName("Merged"));
            records.clients().save(merged.merged(theirs.id()));
        });

        assertEquals(Optional.empty(), read(records -> records.clients().find(theirs.id())));
        assertEquals(Optional.empty(), idOf("Northwind"));
        assertEquals(List.of(), search(""));
        assertEquals(List.of(), read(records -> records.clients().ownedBy(ANA)));
        assertEquals(BigDecimal.ZERO, read(records -> records.clients().monthlyFees()));
        assertEquals(Optional.empty(), read(records -> records.clients().record(theirs.id())));
        assertEquals(Optional.empty(), idOf("Merged"));
        assertEquals(Optional.empty(), read(records -> records.clients().findByExternalId("crm-7")));
        assertEquals(List.of(), read(records -> records.clients().all()));
        assertEquals(List.of(), read(records -> records.clients().allWithArchived()));
        assertEquals(List.of(), read(records -> records.clients().mergedInto(theirs.id())));
        assertEquals(ClientPresence.NONE, read(records -> records.clients().presence()));
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.clients().nameForImport(theirs.id(), "crm-8")));
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.clients().save(plain(theirs.id(), "Stolen"))));
        assertEquals("Northwind", client("Northwind").name().text());
    }

    private List<Client> search(String typed) {
        return read(records -> records.clients().search(typed, 50));
    }

    private Optional<ClientId> idOf(String name) {
        return read(records -> records.clients().findByName(new ClientName(name)))
                .map(Client::id);
    }

    private Client record(ClientId id) {
        return read(records -> records.clients().record(id)).orElseThrow();
    }

    private static Client record(Records records, Client client) {
        return records.clients().record(client.id()).orElseThrow();
    }

    private void merge(Client merged, Client other) {
        change(records -> records.clients().save(record(records, merged).merged(other.id())));
    }

    private Client paying(String name, String fee) {
        Client client = client(name);
        change(records -> records.clients().save(paying(client.id(), name, fee)));
        return client;
    }

    private static Client inVersion(int version, Client client) {
        return new Client(
                client.id(),
                version,
                client.name(),
                client.aliases(),
                client.accountOwner(),
                client.fee(),
                client.engagement(),
                client.internalChannel(),
                client.presence(),
                client.archivedAt(),
                client.mergedInto());
    }

    private static Client metIn(Client client, String channel) {
        ClientPresence there = new ClientPresence(Set.of(), Set.of(new ChannelId(channel)), Set.of());
        return client.with(client.accountOwner(), client.fee(), client.engagement(), null, there);
    }

    private static Client plain(ClientId id, String name) {
        return named(id, name);
    }

    private static Client named(ClientId id, String name, String... aliases) {
        return Client.named(id, new ClientName(name)).called(new ClientName(name), names(aliases));
    }

    private static Client ownedBy(ClientId id, String name, MemberId owner) {
        return plain(id, name).with(owner, fee("10"), Engagement.UNKNOWN, null, ClientPresence.NONE);
    }

    private static Client paying(ClientId id, String name, String fee) {
        return plain(id, name).with(null, fee(fee), Engagement.UNKNOWN, null, ClientPresence.NONE);
    }

    private static MonthlyFee fee(String amount) {
        return MonthlyFee.of(new BigDecimal(amount), Currency.getInstance("GBP"));
    }

    private static List<ClientName> names(String... names) {
        return Arrays.stream(names).map(ClientName::new).toList();
    }
}
