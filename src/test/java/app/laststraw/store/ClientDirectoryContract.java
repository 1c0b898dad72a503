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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
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
                                "Trade fair"),
                        new ChannelId("C2"),
                        new ClientPresence(
                                Set.of("T1", "T2"), Set.of(new ChannelId("C1")), Set.of("northwind.example")));

        change(records -> records.clients().save(client));

        assertEquals(Optional.of(client), read(records -> records.clients().find(client.id())));
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
    void anotherWorkspacesClientsDoNotExist() {
        Client theirs = theirClient("Northwind");
        changeTheirs(records -> records.clients().save(ownedBy(theirs.id(), "Northwind", ANA)));

        assertEquals(Optional.empty(), read(records -> records.clients().find(theirs.id())));
        assertEquals(Optional.empty(), idOf("Northwind"));
        assertEquals(List.of(), search(""));
        assertEquals(List.of(), read(records -> records.clients().ownedBy(ANA)));
        assertEquals(BigDecimal.ZERO, read(records -> records.clients().monthlyFees()));
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
