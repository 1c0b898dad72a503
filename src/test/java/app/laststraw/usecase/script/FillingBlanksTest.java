package app.laststraw.usecase.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.script.FillingBlanks.Opening;
import app.laststraw.usecase.script.FillingBlanks.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingBlanksTest {
    private static final MemberId OWNER = CaseFirm.OWNER;
    private static final MemberId MANAGER = CaseFirm.MANAGER;

    private CaseFirm firm;
    private DraftingScript drafting;
    private FillingBlanks filling;
    private ChangingDraft changing;
    private int keys;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = new CaseFirm(folder);
        drafting = new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Paper Kite");
        filling = new FillingBlanks(firm.storage(), drafting);
        changing = new ChangingDraft(firm.storage(), drafting);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private DraftId drafted(ScriptId script) {
        return drafted(script, Language.ENGLISH);
    }

    private DraftId drafted(ScriptId script, Language language) {
        RequestingDraft.Wish wish =
                new RequestingDraft.Wish(firm.client().id(), script, language, new DraftPlace.Directly());
        new RequestingDraft(firm.storage(), drafting).request(wish, OWNER, key(), CaseFirm.NOW);
        firm.toSay();
        List<Draft> drafts = firm.read(records -> records.drafts().of(wish.client()));
        return drafts.get(drafts.size() - 1).id();
    }

    private String key() {
        return "form:" + keys++;
    }

    private Draft draft(DraftId id) {
        return firm.read(records -> records.drafts().find(id).orElseThrow());
    }

    private BlanksSheet sheet(DraftId id) {
        return assertInstanceOf(Opening.Ready.class, filling.open(id, OWNER, CaseFirm.NOW))
                .sheet();
    }

    private Outcome fill(DraftId id, int seen, Map<String, String> typed) {
        return filling.fill(id, seen, typed, OWNER, key(), CaseFirm.NOW);
    }

    private static List<String> names(List<Blank> blanks) {
        return blanks.stream().map(Blank::name).toList();
    }

    @Test
    void theDayOfALetterIsOfferedInTheFormAndNotFilledInBefore() {
        DraftId id = drafted(ScriptId.STRAIGHT_TALK, Language.SIMPLIFIED_CHINESE);
        assertTrue(names(draft(id).current().text().left()).contains("letter_date"));
        assertEquals("2026-11-16", sheet(id).onRecord().get("letter_date"));
    }

    @Test
    void whomTheFirmTalksToIsTakenFromTheRecord() {
        Client client = firm.client();
        Engagement terms = new Engagement(null, null, null, null, "", "", "Ana Lima");
        firm.write(records -> records.clients()
                .save(client.with(client.accountOwner(), client.fee(), terms, null, client.presence())));
        assertEquals(
                "Ana Lima", draft(drafted(ScriptId.EXCUSE)).current().filled().get("contact_name"));
    }

    @Test
    void aDraftIsFinishedInOneForm() {
        DraftId id = drafted(ScriptId.FEE_INCREASE);
        Map<String, String> typed = new HashMap<>();
        sheet(id).missing().forEach(blank -> typed.put(blank.name(), "Something"));
        typed.putAll(Map.of("fees_from", "2027-03-01", "fees_link", "https://fees.example/2027", "new_fee", "2400"));
        assertInstanceOf(Outcome.Saved.class, fill(id, 1, typed));
        Draft done = draft(id);
        assertEquals(List.of(), done.current().text().left());
        assertEquals(DraftEdit.BLANKS_FILLED, done.current().edit());
        assertEquals("2400.00 EUR", done.current().filled().get("new_fee"));
        String text = done.current().text().text();
        assertTrue(text.contains("1 March 2027") && text.contains("€2,400"), text);
        assertEquals(List.of("BLANKS_FILLED"), firm.audited("script.changed"));
        assertEquals(List.of(Outbox.Kind.DRAFT), firm.kindsToSay());
    }

    @Test
    void aBlankMayBeLeftAndOneThatIsFilledMayBeEmptied() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        fill(id, 1, Map.of("project", "The shop", "needed", "", "facts", " "));
        assertEquals("The shop", draft(id).current().filled().get("project"));
        assertTrue(names(sheet(id).missing()).containsAll(List.of("needed", "facts")));
        fill(id, 2, Map.of("project", ""));
        assertTrue(names(sheet(id).missing()).contains("project"));
    }

    @Test
    void nothingChangedMakesNoVersionAndSaysNothing() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        fill(id, 1, Map.of("project", "The shop"));
        firm.toSay();
        assertInstanceOf(Outcome.Saved.class, fill(id, 2, Map.of("project", "The shop ", "needed", "")));
        assertEquals(2, draft(id).versions().size());
        assertEquals(List.of(), firm.kindsToSay());
    }

    @Test
    void aFormThatIsDeliveredTwiceMakesOneVersion() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        for (int time = 0; time < 3; time++) {
            Map<String, String> typed = Map.of("project", time == 0 ? "The shop" : "Late");
            assertInstanceOf(Outcome.Saved.class, filling.fill(id, 1, typed, OWNER, "form:V1", CaseFirm.NOW));
        }
        assertEquals(2, draft(id).versions().size());
        assertEquals(List.of(Outbox.Kind.DRAFT), firm.kindsToSay());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fees_from | in spring         | draft.fill.error.not_a_day",
                "fees_from | 2027-02-30        | draft.fill.error.not_a_day",
                "fees_link | fees.example      | error.link.not_a_link",
                "fees_link | javascript:alert  | error.link.not_a_link",
                "new_fee   | a lot             | draft.fill.error.not_an_amount",
                "new_fee   | 2400 XQX          | draft.fill.error.not_an_amount",
                "new_fee   | -1                | draft.fill.error.negative",
                "new_fee   | 2400.505          | draft.fill.error.too_precise",
                "new_fee   | 2400.5 JPY        | draft.fill.error.too_precise",
                "new_fee   | 9999999999        | draft.fill.error.too_many"
            })
    void whatIsNoneOfItsKindIsAFaultAtItsFieldAndNothingIsSaved(String blank, String typed, String key) {
        DraftId id = drafted(ScriptId.FEE_INCREASE);
        Outcome.Faulty faulty =
                assertInstanceOf(Outcome.Faulty.class, fill(id, 1, Map.of(blank, typed, "service", "Bookkeeping")));
        assertEquals(
                List.of(blank + " " + key),
                faulty.faults().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList());
        assertEquals(1, draft(id).versions().size());
    }

    @Test
    void aTextTakesThreeThousandCharactersAndNoMore() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        Outcome.Faulty faulty = assertInstanceOf(Outcome.Faulty.class, fill(id, 1, Map.of("facts", "x".repeat(3001))));
        assertEquals("facts", faulty.faults().get(0).field());
        assertInstanceOf(Outcome.Saved.class, fill(id, 1, Map.of("facts", "x".repeat(3000))));
        assertTrue(draft(id).current().text().text().contains("x".repeat(3000)));
    }

    @Test
    void anAmountMayNameItsCurrency() {
        DraftId id = drafted(ScriptId.FEE_INCREASE);
        fill(id, 1, Map.of("new_fee", "2400.5 USD"));
        assertEquals("2400.50 USD", draft(id).current().filled().get("new_fee"));
    }

    @Test
    void whoeverIsOvertakenSavesNothingAndSeesWhatStandsNow() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        filling.fill(id, 1, Map.of("project", "Theirs"), MANAGER, key(), CaseFirm.NOW);
        Outcome.Overtaken overtaken =
                assertInstanceOf(Outcome.Overtaken.class, fill(id, 1, Map.of("project", "Mine", "needed", "")));
        assertEquals("Theirs", overtaken.now().value("project"));
        assertEquals("", overtaken.now().value(1, "project"), "a draft is not known from itself");
        assertTrue(overtaken.now().isOtherThanIn(1, "project"));
        assertFalse(overtaken.now().isOtherThanIn(1, "needed"));
        assertEquals(2, draft(id).versions().size());
        assertInstanceOf(Outcome.Saved.class, fill(id, 1, Map.of("project", "Theirs")), "it is so already");
    }

    @Test
    void whatIsOnRecordSinceIsOfferedAndWhatIsFilledGoesBeforeIt() {
        DraftId former = drafted(ScriptId.STRAIGHT_TALK);
        DraftId id = drafted(ScriptId.STRAIGHT_TALK);
        assertEquals("", sheet(id).value("agreed_scope"));
        fill(former, 1, Map.of("agreed_scope", "Two rounds", "company", "Finch & Co"));
        fill(id, 1, Map.of("company", "Wren"));
        work("The shop’s texts");
        BlanksSheet sheet = sheet(id);
        assertEquals("Two rounds", sheet.value("agreed_scope"));
        assertEquals("Wren", sheet.value("company"));
        assertEquals("The shop’s texts", sheet.value("open_work"));
        assertTrue(names(sheet.missing()).contains("open_work"), "offered, and not filled in by itself");
    }

    private void work(String outstanding) {
        firm.write(records -> {
            Engagement terms = new Engagement(null, null, null, null, outstanding, null);
            records.clients().save(firmsClient(records).with(OWNER, null, terms, null, ClientPresence.NONE));
        });
    }

    private static Client firmsClient(Records records) {
        return records.clients().all().get(0);
    }

    @Test
    void whatIsSentStaysAsItWasSent() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        firm.write(records -> records.drafts().save(draftIn(records, id).sent(OWNER, CaseFirm.NOW, List.of())));
        assertInstanceOf(Opening.Sent.class, filling.open(id, OWNER, CaseFirm.NOW));
        assertInstanceOf(Outcome.Sent.class, fill(id, 1, Map.of("project", "The shop")));
        assertInstanceOf(
                ReadingDraft.Outcome.Ready.class, new ReadingDraft(firm.storage()).read(id, OWNER), "but it is read");
        assertEquals(1, draft(id).versions().size());
    }

    private static Draft draftIn(Records records, DraftId id) {
        return records.drafts().find(id).orElseThrow();
    }

    @Test
    void onlyTheAccountOwnerAndManagersMay() {
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        MemberId member = CaseFirm.MEMBER;
        assertInstanceOf(Opening.Refused.class, filling.open(id, member, CaseFirm.NOW));
        assertInstanceOf(
                Outcome.Refused.class, filling.fill(id, 1, Map.of("project", "The shop"), member, key(), CaseFirm.NOW));
        assertInstanceOf(ReadingDraft.Outcome.Refused.class, new ReadingDraft(firm.storage()).read(id, member));
        assertInstanceOf(
                ChoosingScript.Opening.Refused.class,
                new ChoosingScript(firm.storage(), drafting).open(id, member, CaseFirm.NOW));
        assertEquals(1, draft(id).versions().size());
        assertInstanceOf(Opening.Ready.class, filling.open(id, MANAGER, CaseFirm.NOW));
    }

    @Test
    void anotherLanguageKeepsWhatIsFilledInAndWordsItAnew() {
        DraftId id = drafted(ScriptId.FEE_INCREASE);
        fill(id, 1, Map.of("fees_from", "2027-03-01", "new_fee", "2400", "service", "Bookkeeping"));
        changing.change(id, DraftEdit.OTHER_LANGUAGE, 2, OWNER, key(), CaseFirm.NOW);
        String text = draft(id).current().text().text();
        assertTrue(text.contains("2027年3月1日") && text.contains("Bookkeeping") && text.contains("2,400"), text);
        Map<String, String> labels = sheet(id).blanks().stream().collect(Collectors.toMap(Blank::name, Blank::label));
        assertEquals("新价生效日期", labels.get("fees_from"));
        assertEquals("2027-03-01", sheet(id).value("fees_from"));
    }

    @Test
    void aNewFeeIsToldWhereTheyWouldBreakEvenAndNoOtherScriptIs() {
        assertNull(sheet(drafted(ScriptId.EXPECTATIONS)).breakEven());
        DraftId id = drafted(ScriptId.FEE_INCREASE);
        assertEquals(BreakEven.NoFigure.FEE_UNKNOWN, sheet(id).breakEven());
        firm.write(records -> records.clients()
                .save(firmsClient(records)
                        .with(
                                OWNER,
                                MonthlyFee.of(new BigDecimal("1000"), Currency.getInstance("EUR")),
                                Engagement.UNKNOWN,
                                null,
                                ClientPresence.NONE)));
        assertEquals(BreakEven.NoFigure.TROUBLE_UNKNOWN, sheet(id).breakEven());
    }

    @Test
    void theChoiceOfAScriptTellsWhichAreSpokenAndWhichIsSuggested() {
        firm.atTheEnd();
        DraftId id = drafted(ScriptId.EXPECTATIONS);
        ChoosingScript.Choice choice = assertInstanceOf(
                        ChoosingScript.Opening.Ready.class,
                        new ChoosingScript(firm.storage(), drafting).open(id, OWNER, CaseFirm.NOW))
                .choice();
        assertTrue(choice.spoken().contains(ScriptId.CONVERSATION));
        assertFalse(choice.spoken().contains(ScriptId.STRAIGHT_TALK));
        assertEquals(ScriptId.CONVERSATION, choice.suggested());
    }
}
