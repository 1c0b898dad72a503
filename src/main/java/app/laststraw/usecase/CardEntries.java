package app.laststraw.usecase;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;

/** The outbox entries that bring a client’s card up to date. */
public final class CardEntries {
    private CardEntries() {}

    /** The client's card in the red-flag channel is to be brought up to date. */
    public static NewEntry card(ClientId client) {
        return new NewEntry(Entries.lane(client), null, Kind.CARD, client, null, null, "");
    }

    /** As {@link #card}, where a note is to say in its thread that the answers moved the suggestion. */
    public static NewEntry afterAnswers(ClientId client, Decision from, Decision to) {
        return new NewEntry(
                Entries.lane(client), null, Kind.CARD, client, null, null, Entries.join(from.name(), to.name()));
    }

    /** Whether a note about the answers says in the card's thread how the suggestion moved from one to the other. */
    public static boolean isSaidByNote(NewEntry card, Decision from, Decision to) {
        return card.recipient() == null && card.detail().equals(Entries.join(from.name(), to.name()));
    }

    /**
     * The same, because somebody pressed a button.
     *
     * @param pressKey Slack's own id of the press: written once
     */
    public static NewEntry card(ClientId client, String pressKey) {
        return new NewEntry(Entries.lane(client), pressKey, Kind.CARD, client, null, null, "");
    }

    /** The client's card goes to one person, since the channel may not hear it. */
    public static NewEntry to(MemberId person, ClientId client, Audience.Refusal withheld) {
        return new NewEntry(Entries.lane(client, person), null, Kind.CARD, client, null, person, withheld.name());
    }

    /** The card that went to somebody while the channel was shut follows the one in the channel; it is not said anew. */
    public static NewEntry following(MemberId person, ClientId client) {
        return new NewEntry(Entries.lane(client, person), null, Kind.CARD, client, null, person, "");
    }

    /** The card's thread is told that the rank rose. */
    public static NewEntry rise(NewEntry card, Decision from, Decision to) {
        return new NewEntry(
                card.lane(),
                null,
                Kind.RISE,
                card.client(),
                null,
                card.recipient(),
                Entries.join(from.name(), to.name()));
    }
}
