package app.laststraw.usecase.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;

/** The outbox entries that tell a card’s thread what was answered and ruled. */
final class CaseEntries {
    private CaseEntries() {}

    /** The card's thread is told that somebody answered the gut check, and what is suggested since. */
    static NewEntry gutCheck(ClientId client, GutCheckAnswers answers, Decision from, Decision to) {
        return new NewEntry(
                Entries.lane(client),
                null,
                Kind.GUT_CHECK,
                client,
                null,
                null,
                Entries.join(String.valueOf(answers.number()), from.name(), to.name()));
    }

    /** The card's thread is told of the ruling that stands in the case. */
    static NewEntry ruling(Case ruled) {
        String which = String.valueOf(ruled.rulings().size() - 1);
        return new NewEntry(
                Entries.lane(ruled.client()),
                null,
                Kind.RULING,
                ruled.client(),
                null,
                null,
                Entries.join(ruled.id().toString(), which));
    }
}
