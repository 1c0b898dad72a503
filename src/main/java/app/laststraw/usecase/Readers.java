package app.laststraw.usecase;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.NewEntry;

/** Whom entries are for, and whether whoever is concerned by one is still among them. Nobody is where it is for a channel. */
public final class Readers {
    private Readers() {}

    public static boolean anybody(Records records, NewEntry content) {
        return true;
    }

    public static boolean managers(Records records, NewEntry content) {
        return Roles.isManager(records, content.recipient());
    }

    public static boolean whoCarriesTheAccount(Records records, NewEntry content) {
        MemberId person = Entries.personConcerned(content).orElse(null);
        return person == null
                || Roles.of(records, person, Addressing.client(records, content))
                        .carriesTheAccount();
    }
}
