package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of clients does to the directory. */
class ImportClientsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = new ImportDesk(folder);
    }

    /** What somebody does in Slack meanwhile, or looks up. */
    private <T> T inSlack(Function<Records, T> work) {
        Settings firm = Settings.of(Language.ENGLISH, ZoneOffset.UTC, EUR, null, Set.of(), true, false, false);
        try (Database database = Database.open(desk.file("laststraw.db").toString())) {
            return database.storageOf(new WorkspaceId(ImportDesk.WORKSPACE), firm, PolicySettings.DEFAULTS)
                    .write(work);
        }
    }

    private Client client(String name) {
        return inSlack(
                records -> records.clients().findByName(new ClientName(name)).orElseThrow());
    }

    private Client add(String name, String... aliases) {
        return inSlack(records -> {
            Client added = records.clients().add(new ClientName(name));
            records.clients()
                    .save(added.called(
                            added.name(),
                            List.of(aliases).stream().map(ClientName::new).toList()));
            return records.clients().find(added.id()).orElseThrow();
        });
    }

    private static String counted(ImportDesk.Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("clients: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFactIsKept() {
        desk.clients("""
                external_id,name,aliases,account_owner,monthly_fee,currency,monthly_fee_in_firm_currency,client_since,meets,contact_name,contract_end,notice_length,notice_unit,notice_end,outstanding_work,lead_source,internal_channel,slack_teams,slack_channels,email_domains,archived
                c1,王小明设计工作室,小明|Xiaoming,U0ANA,1200.50,USD,1100,2020-02-29,CALLS,王小姐,2027-01-31,3,MONTHS,QUARTER_END,网站,a fair,C0WWI,T0WWI,C0SHARED,wwi.example,yes
                """).ended(0);

        assertEquals(
                List.of(
                        "1 U0ANA 11000000 12005000 USD 2020-02-29 CALLS 王小姐 2027-01-31 3 MONTHS QUARTER_END 网站 a fair C0WWI 1795262400000 c1"),
                desk.rows("""
                        select id, account_owner, monthly_fee_e4, fee_billed_e4, fee_currency, since, contact, contact_name,
                          contract_end, notice_length, notice_unit, notice_end, work_outstanding, lead_source,
                          internal_channel, archived_at, external_id from clients"""));
        Client client = client("小明");
        assertEquals(
                List.of("小明", "Xiaoming"),
                client.aliases().stream().map(ClientName::text).toList());
        assertEquals(Set.of("T0WWI"), client.presence().teams());
        assertEquals(Set.of("wwi.example"), client.presence().emailDomains());
    }

    private List<String> toSay() {
        return desk.rows("select kind || ' ' || client_id from outbox order by id");
    }

    private void parted(Client client) {
        MemberId boss = new MemberId("U0BOSS");
        inSlack(records -> {
            records.people()
                    .save(new Member(
                            boss,
                            ImportDesk.WORKSPACE,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null,
                            "Maya",
                            null,
                            null,
                            desk.clock().instant()));
            Ruling parting = new Ruling(
                    Decision.PART_WAYS, Decision.PART_WAYS, boss, desk.clock().instant(), "");
            return records.cases()
                    .save(records.cases()
                            .open(client.id(), parting)
                            .ended(desk.clock().instant()));
        });
    }

    @Test
    void managersAreToldOnceOfAClientWhoLooksLikeAFormerOneByTheirNameOrByAnotherOneSince() {
        parted(add("Acme Ltd"));
        String file = """
                external_id,name
                c1,ACME GmbH
                c2,Heron
                """;
        desk.clients(file).ended(0);
        desk.clients(file).ended(0);
        assertEquals(List.of("FORMER_CLIENT " + client("ACME GmbH").id()), toSay());

        desk.clients("external_id,name\nc2,Heron by Acme\n").ended(0);
        assertEquals("FORMER_CLIENT " + client("Heron").id(), toSay().get(1));
    }

    @Test
    void anImportWithAFaultTellsNobody() {
        parted(add("Acme Ltd"));
        desk.clients("external_id,name\nc1,ACME GmbH\nc1,Heron\n").ended(1);
        assertEquals(List.of(), toSay());
    }

    @Test
    void cardsThatStandFollowWhatTheFileChanged() {
        for (String name : List.of("Northwind", "Heron", "Quiet")) {
            add(name);
        }
        for (String name : List.of("Northwind", "Heron")) {
            ClientId id = client(name).id();
            inSlack(records -> {
                records.posts()
                        .remember(
                                "card:" + id,
                                "red-flags",
                                new Posts.Post(
                                        new ChannelId("C1"),
                                        "1." + id,
                                        "KEEP",
                                        desk.clock().instant()));
                return null;
            });
        }
        String file = """
                external_id,name,monthly_fee
                c1,Northwind,1200
                c2,Heron,
                c3,Quiet,900
                """;
        desk.clients(file).ended(0);
        desk.clients(file).ended(0);
        assertEquals(List.of("CARD " + client("Northwind").id()), toSay());

        desk.reports("""
                external_id,client,reporter,archetype,severity,happened_on
                r1,Heron,U0ANN,LATE_PAYER,ANNOYING,2026-11-20
                """).ended(0);
        assertEquals("CARD " + client("Heron").id(), toSay().get(1));
    }

    @Test
    void onlyTheColumnsOfTheFileAreChangedAndEmptyCellsClear() {
        desk.clients("""
                external_id,name,aliases,account_owner,monthly_fee,outstanding_work,archived
                c1,Northwind,NW,U0ANA,1200,the site,yes
                """).ended(0);

        ImportDesk.Run run = desk.clients("""
                external_id,name,account_owner,outstanding_work,archived
                c1,Northwind,,,no
                """).ended(0);

        assertTrue(run.out().contains("""
                changed  client Northwind, clients.csv line 2
                           account_owner: U0ANA -> (nothing)
                           outstanding_work: the site -> (nothing)
                           archived: yes -> no
                Done.
                """), run.out());
        Client client = client("NW");
        assertEquals(MonthlyFee.of(new BigDecimal("1200"), EUR), client.fee());
        assertEquals(null, client.accountOwner());
        assertEquals(Engagement.UNKNOWN, client.engagement());
        assertEquals(null, client.archivedAt());
        assertEquals(
                List.of("client.changed client:1 IMPORT"),
                desk.rows("select action, subject, detail from audit_trail"));
    }

    @Test
    void aClientOfTheSameNameIsAdopted() {
        add("Northwind", "NW");

        ImportDesk.Run run = desk.clients("external_id,name,account_owner,contact_name\nc1,NORTHWIND,U0ANA,王小姐\n")
                .ended(0);

        assertEquals("clients: 0 new, 0 changed, 1 adopted, 0 unchanged", counted(run));
        assertTrue(run.out().contains("""
                adopted  client NORTHWIND, clients.csv line 2
                           name: Northwind -> NORTHWIND
                           account_owner: (nothing) -> U0ANA
                           contact_name: (nothing) -> 王小姐
                """), run.out());
        assertEquals(new MemberId("U0ANA"), client("nw").accountOwner());
        assertEquals(
                "clients: 0 new, 0 changed, 0 adopted, 1 unchanged",
                counted(desk.apply(desk.file("clients.csv").toString())));
    }

    @Test
    void aFormerNameStaysAnAliasUnlessTheFileListsThem() {
        desk.clients("external_id,name\nc1,Northwind\n").ended(0);

        desk.clients("external_id,name\nc1,Southwind\n").ended(0);
        assertEquals(List.of(new ClientName("Northwind")), client("Southwind").aliases());
        assertEquals(
                "clients: 0 new, 0 changed, 0 adopted, 1 unchanged",
                counted(desk.clients("external_id,name\nc1,Southwind\n")));

        desk.clients("external_id,name,aliases\nc1,Southwind,SW|southwind|sw\n").ended(0);
        assertEquals(List.of(new ClientName("SW")), client("Southwind").aliases());
        assertEquals(
                "clients: 0 new, 0 changed, 0 adopted, 1 unchanged",
                counted(desk.clients("external_id,name,aliases\nc1,Southwind,SW|southwind|sw\n")));
    }

    /** On record: Northwind, alias NW; imported before: Fabrikam (c9), alias FK. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            c1,A,/c1,B,;    3: external_id: expected an id of its own, not that of clients.csv line 2, found “c1”
            c1,A,/c2,á,;    3: name: expected a name of its own, not one of clients.csv line 2, found “á”
            c1,A,X/c2,B,x;  3: aliases: expected a name of its own, not one of clients.csv line 2, found “x”
            c1,A,/c2,B,a;   3: aliases: expected a name of its own, not one of clients.csv line 2, found “a”
            c1,nw,;         2: name: expected a name that is not on record for another client, found “nw”
            c1,A,northwind; 2: aliases: expected a name that is not on record for another client, found “northwind”
            c1,Fabrikam,;   2: name: expected a name that is not on record for another client, found “Fabrikam”
            c9,Northwind,;  2: name: expected a name that is not on record for another client, found “Northwind”
            c9,A,FK|NW;     2: aliases: expected a name that is not on record for another client, found “NW”
            """)
    void namesThatCollideAreFaultsAtTheirLine(String rows, String fault) {
        add("Northwind", "NW");
        desk.clients("external_id,name,aliases\nc9,Fabrikam,FK\n").ended(0);
        List<String> before = desk.dump();

        ImportDesk.Run run = desk.clients("external_id,name,aliases\n" + rows.replace("/", "\n") + "\n")
                .ended(1);

        assertEquals("clients.csv line " + fault + "\nNothing was changed.\n", run.err());
        assertEquals(before, desk.dump());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1200,USD,;     expected the monthly fee in EUR too, since it is billed in USD
            1200,EUR,1300; expected nothing, or the monthly fee itself, which is in EUR already, found “1300”
            """)
    void aFeeInAnotherCurrencyNeedsTheFirmsToo(String fee, String fault) {
        ImportDesk.Run run = desk.clients(
                        "external_id,name,monthly_fee,currency,monthly_fee_in_firm_currency\nc1,Northwind," + fee
                                + "\n")
                .ended(1);

        assertEquals(
                "clients.csv line 2: monthly_fee_in_firm_currency: " + fault + "\nNothing was changed.\n", run.err());
    }

    @Test
    void aMergedRecordIsFoundByItsIdAndKeepsItsNames() {
        desk.clients("external_id,name,aliases\nc1,Northwind,NW\nc2,Fabrikam,FK\n")
                .ended(0);
        inSlack(records -> {
            Client merged = records.clients().findByExternalId("c2").orElseThrow();
            records.clients().save(merged.merged(new ClientId(1)));
            return null;
        });

        assertEquals(
                "clients: 0 new, 0 changed, 0 adopted, 2 unchanged",
                counted(desk.apply(desk.file("clients.csv").toString()).ended(0)));
        assertEquals(
                "clients.csv line 2: name: expected a name that is not on record for another client, found “Fabrikam”\n"
                        + "Nothing was changed.\n",
                desk.clients("external_id,name\nc3,Fabrikam\n").ended(1).err());
    }

    @Test
    void whoIsArchivedStaysArchivedSinceThen() {
        desk.clients("external_id,name,archived\nc1,Northwind,yes\n").ended(0);
        Instant archived = client("Northwind").archivedAt();
        desk.clock().tick(Duration.ofDays(1));

        desk.clients("external_id,name,archived,account_owner\nc1,Northwind,yes,U0ANA\n")
                .ended(0);

        assertEquals(archived, client("Northwind").archivedAt());
    }

    @Test
    void whatWouldShutTheGateForEverybodyIsRefused() {
        inSlack(records -> {
            records.people().save(boss("firm.example"));
            return null;
        });
        ImportDesk.Run run = desk.clients("""
                external_id,name,slack_teams,slack_channels,email_domains
                c1,Northwind,T0FIRM,,
                c2,Fabrikam,,,fabrikam.example|gmail.com
                c3,Contoso,T0OTHER,C0SHARED,firm.example
                c4,Tailspin,T0OTHER,C0SHARED,tailspin.example
                """).ended(1);
        assertEquals("""
                clients.csv line 2: slack_teams: expected what is the client’s alone, not the firm’s or everybody’s, found “T0FIRM”
                clients.csv line 3: email_domains: expected what is the client’s alone, not the firm’s or everybody’s, found “gmail.com”
                clients.csv line 4: email_domains: expected what is the client’s alone, not the firm’s or everybody’s, found “firm.example”
                Nothing was changed.
                """, run.err());
    }

    private static Member boss(String emailDomain) {
        return new Member(
                new MemberId("U0BOSS"),
                ImportDesk.WORKSPACE,
                false,
                false,
                false,
                false,
                true,
                emailDomain,
                "Maya",
                null,
                null,
                Instant.EPOCH);
    }

    @Test
    void aDomainIsKeptAsMailServersSayIt() {
        desk.clients("""
                external_id,name,email_domains
                c1,Müller,Müller.example
                """).ended(0);
        assertEquals(
                Set.of("xn--mller-kva.example"), client("Müller").presence().emailDomains());
    }

    @Test
    void nobodyIsAClientFromADayToComeOrLongerThanTheirContract() {
        ImportDesk.Run run = desk.clients("""
                external_id,name,client_since,contract_end
                c1,Northwind,2026-11-22,
                c2,Fabrikam,2026-11-21,2026-11-20
                c3,Contoso,2026-11-21,2026-11-21
                """).ended(1);
        assertEquals("""
                clients.csv line 2: client_since: expected no day after 2026-11-21, which is today, found “2026-11-22”
                clients.csv line 3: contract_end: expected no day before 2026-11-21, since when they are a client, found “2026-11-20”
                Nothing was changed.
                """, run.err());
    }

    @Test
    void aClientWhoseCaseIsUnderWayIsNotPutAway() {
        Client known = add("Northwind");
        inSlack(records -> records.cases()
                .open(
                        known.id(),
                        new Ruling(Decision.SALVAGE, Decision.SALVAGE, new MemberId("U0BOSS"), Instant.EPOCH, "")));
        ImportDesk.Run run = desk.clients("""
                external_id,name,archived
                c1,Northwind,yes
                """).ended(1);
        assertEquals("""
                clients.csv line 2: archived: expected no, while a case is under way, found “yes”
                Nothing was changed.
                """, run.err());
    }
}
