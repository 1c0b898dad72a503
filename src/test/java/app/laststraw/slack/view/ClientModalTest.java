package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.client.ClientField;
import app.laststraw.usecase.client.ClientForm;
import app.laststraw.usecase.client.EditingClient.Desk;
import app.laststraw.usecase.client.MergingClients.Two;
import app.laststraw.words.Words;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Settings FIRM =
            Settings.of(Language.ENGLISH, ZoneOffset.UTC, EURO, null, Set.of(), true, false, false);
    private static final Desk NEW = new Desk(null, ClientForm.empty(EURO), FIRM, null, List.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsAreAsApproved(Language language) {
        views(Words.in(language), "Northwind")
                .forEach((name, view) -> Approved.check(name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsKeepSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> views(Words.in(language), hostile)
                .forEach((name, view) ->
                        assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)), name + " " + hostile)));
    }

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        for (String name : Samples.HOSTILE) {
            View sent = sent(ClientModal.open(ENGLISH, desk(client(name))), Map.of());
            assertEquals(Set.of(), ClientModal.touched(sent), name);
            assertEquals(ClientForm.of(client(name), EURO), ClientModal.read(sent), name);
        }
    }

    @Test
    void theFormKnowsItsRecordAndVersion() {
        View view = ClientModal.open(ENGLISH, desk(client("Northwind")));
        assertEquals(Optional.of(new ClientId(12)), ClientModal.client(view));
        assertEquals(4, ClientModal.version(view));
        assertEquals(Optional.empty(), ClientModal.client(ClientModal.open(ENGLISH, NEW)));
    }

    @Test
    void whatOnlyTheOtherChangedComesInABlockOfAnotherIdAndWhatWasTypedStaysInItsOwn() {
        View again = overtaken(ENGLISH, "Northwind");
        List<String> blocks = inputs(again);
        assertTrue(blocks.contains("lead_source.5"), blocks.toString());
        assertTrue(blocks.contains("monthly_fee"), blocks.toString());
        assertTrue(blocks.contains("contact"), blocks.toString());
        View sent = sent(again, Map.of());
        assertEquals(
                EnumSet.of(ClientField.MONTHLY_FEE, ClientField.CONTACT, ClientField.ACCOUNT_OWNER),
                ClientModal.touched(sent));
        assertEquals("3000", ClientModal.read(sent).text(ClientField.MONTHLY_FEE));
        assertEquals("CALLS", ClientModal.read(sent).text(ClientField.CONTACT));
        assertEquals("A fair", ClientModal.read(sent).text(ClientField.LEAD_SOURCE));
        assertEquals(5, ClientModal.version(sent));
    }

    @Test
    void aFaultStandsAtTheBlockOfItsFieldWhateverItsId() {
        View again = overtaken(ENGLISH, "Northwind");
        assertEquals(
                Map.of("lead_source.5", "Say how many.", "name", "A client needs a name."),
                ClientModal.errors(
                        ENGLISH,
                        again,
                        List.of(
                                FieldFault.at(ClientField.LEAD_SOURCE, "error.notice_length.missing"),
                                FieldFault.at(ClientField.NAME, "error.name.missing"))));
    }

    @Test
    void anOptionThatTheFormDoesNotOfferIsReadAsNothing() {
        View sent = sent(
                ClientModal.open(ENGLISH, desk(client("Northwind"))),
                Map.of(
                        ClientField.CONTACT,
                        "TELEPATHY",
                        ClientField.CURRENCY,
                        "XXXX",
                        ClientField.SINCE,
                        "2026-02-30"));
        assertEquals(null, ClientModal.read(sent).text(ClientField.CONTACT));
        assertEquals(null, ClientModal.read(sent).text(ClientField.CURRENCY));
        assertEquals(null, ClientModal.read(sent).text(ClientField.SINCE));
    }

    @Test
    void anOwnerWhoLeftIsNamedAndNotOfferedAsTheOwner() {
        View view = ClientModal.open(ENGLISH, left(client("Northwind")));
        String drawn = Approved.json(view).toString();
        assertTrue(drawn.contains("\"user_id\":\"U0LEFT\""), drawn);
        assertFalse(drawn.contains("\"initial_user\""), drawn);
    }

    private static Map<String, View> views(Words words, String name) {
        Client client = client(name);
        Map<String, View> views = new LinkedHashMap<>();
        views.put("client-new", ClientModal.open(words, NEW));
        views.put("client-record", ClientModal.open(words, desk(client)));
        views.put("client-archived", ClientModal.open(words, left(client.archived(Instant.EPOCH))));
        views.put("client-overtaken", overtaken(words, name));
        views.put(
                "client-parted",
                ClientModal.after(
                        words,
                        desk(client),
                        sent(ClientModal.open(words, desk(client)), Map.of()),
                        "directory.unmerge.done"));
        views.put("merge-choose", MergeModal.choose(words, client));
        views.put("merge-confirm", MergeModal.confirm(words, new Two(client, 3, Samples.client(name), 2)));
        return views;
    }

    /** Typed: a fee, a contact and an owner; saved by somebody else: another fee and another source of the lead. */
    private static View overtaken(Words words, String name) {
        View sent = sent(
                ClientModal.open(words, desk(client(name))),
                Map.of(
                        ClientField.MONTHLY_FEE, "3000",
                        ClientField.CONTACT, "CALLS",
                        ClientField.ACCOUNT_OWNER, "U0NEW"));
        Engagement terms = client(name).engagement();
        Client now = new Client(
                client(name).id(),
                5,
                new ClientName(name),
                client(name).aliases(),
                new MemberId("U0OTHER"),
                MonthlyFee.of(new BigDecimal("2750"), EURO),
                new Engagement(
                        terms.since(),
                        Contact.EMAIL_ONLY,
                        terms.contractEnd(),
                        terms.notice(),
                        terms.outstandingWork(),
                        "A fair",
                        terms.contactName()),
                client(name).internalChannel(),
                client(name).presence(),
                null,
                null);
        return ClientModal.overtaken(words, desk(now), sent);
    }

    private static Desk desk(Client client) {
        return new Desk(client, ClientForm.of(client, EURO), FIRM, null, List.of(Samples.client("Nordwind")));
    }

    private static Desk left(Client client) {
        ClientForm shown = ClientForm.of(client, EURO).with(ClientField.ACCOUNT_OWNER, null);
        return new Desk(client, shown, FIRM, new MemberId("U0LEFT"), List.of());
    }

    private static Client client(String name) {
        return new Client(
                new ClientId(12),
                4,
                new ClientName(name),
                List.of(new ClientName("Nord"), new ClientName("NW")),
                new MemberId("U0OWNER"),
                new MonthlyFee(new BigDecimal("2500.50"), Currency.getInstance("USD"), new BigDecimal("2300")),
                new Engagement(
                        LocalDate.of(2024, 2, 29),
                        Contact.IN_PERSON,
                        LocalDate.of(2027, 12, 31),
                        new NoticePeriod(3, NoticePeriod.Unit.MONTHS, NoticePeriod.End.QUARTER_END),
                        "The spring catalogue",
                        "Web search",
                        "Ms. Gray"),
                new ChannelId("C0INTERNAL"),
                new ClientPresence(Set.of("T0NORTH"), Set.of(new ChannelId("C0NORTH")), Set.of("northwind.example")),
                null,
                null);
    }

    private static List<String> inputs(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getBlockId())
                .toList();
    }

    /** What Slack sends of the form with these values put into it. */
    private static View sent(View view, Map<ClientField, String> typed) {
        JsonObject json = Approved.json(view).getAsJsonObject();
        JsonObject values = new JsonObject();
        for (JsonElement block : json.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().get("type").getAsString().equals("input")) {
                put(values, block.getAsJsonObject(), typed);
            }
        }
        JsonObject state = new JsonObject();
        state.add("values", values);
        json.add("state", state);
        return GsonFactory.createSnakeCase().fromJson(json, View.class);
    }

    private static void put(JsonObject values, JsonObject block, Map<ClientField, String> typed) {
        String id = block.get("block_id").getAsString();
        JsonObject element = block.getAsJsonObject("element");
        JsonObject value = new JsonObject();
        Map.of(
                        "value", "initial_value",
                        "selected_option", "initial_option",
                        "selected_user", "initial_user",
                        "selected_conversation", "initial_conversation",
                        "selected_date", "initial_date")
                .forEach((name, initial) -> value.add(name, element.get(initial)));
        typed.forEach((field, text) -> {
            if (field.id().equals(id)) {
                JsonObject option = new JsonObject();
                option.addProperty("value", text);
                value.addProperty("value", text);
                value.add("selected_option", option);
                value.addProperty("selected_user", text);
                value.addProperty("selected_date", text);
            }
        });
        JsonObject byAction = new JsonObject();
        byAction.add(id, value);
        values.add(id, byAction);
    }
}
