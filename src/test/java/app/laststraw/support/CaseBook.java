package app.laststraw.support;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.workspace.Message;
import app.laststraw.store.Database;
import app.laststraw.usecase.Records;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The cases of a firm at work: puts one on record as another process would, and presses what has to do with it. */
public final class CaseBook {
    private final Firm firm;
    private final Desk desk;
    private final Wire wire;

    public CaseBook(Firm firm, Desk desk, Wire wire) {
        this.firm = firm;
        this.desk = desk;
        this.wire = wire;
    }

    /** Somebody decided; nothing is said of it. */
    public Case decided(String client, Decision decision) {
        Ruling ruling = new Ruling(
                decision, decision, new MemberId(Agency.MANAGER), firm.clock().instant(), "");
        return inBook(client, (records, known) -> records.cases().open(known.id(), ruling));
    }

    public Case latest(String client) {
        return inBook(
                client, (records, known) -> records.cases().latest(known.id()).orElseThrow());
    }

    /** The latest case is another now; nothing is said of it. */
    public Case changed(String client, UnaryOperator<Case> how) {
        return inBook(
                client,
                (records, known) -> records.cases()
                        .save(how.apply(records.cases().latest(known.id()).orElseThrow())));
    }

    private <T> T inBook(String client, BiFunction<Records, Client, T> work) {
        Settings unused = Settings.of(
                Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("GBP"), null, Set.of(), true, true, false);
        try (Database database = Database.open(firm.database().toString())) {
            return database.storageOf(new WorkspaceId(Agency.TEAM), unused, PolicySettings.DEFAULTS)
                    .write(records -> work.apply(
                            records,
                            records.clients().findByName(new ClientName(client)).orElseThrow()));
        }
    }

    /** Presses a button about the client in the red-flag channel; one that the card does not have is an older card's. */
    public Ack press(String person, String client, String action) {
        Message card = desk.card(client);
        if (card.blocks().toString().contains('"' + action + '"')) {
            return firm.as(person).press(Agency.RED_FLAGS, card.ts(), action);
        }
        return wire.tampered(
                held(person, card),
                payload -> payload.withArray("actions").forEach(each -> ((ObjectNode) each).put("action_id", action)));
    }

    private Sent held(String person, Message card) {
        String button = card.blocks().findValue("action_id").asText();
        return wire.holdUp(() -> firm.as(person).press(Agency.RED_FLAGS, card.ts(), button));
    }
}
