package app.laststraw.usecase.decision;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said in a card's thread about its case. Where no card stands, whoever caused it is told directly. */
public final class CaseNotes {
    private CaseNotes() {}

    /** Dropped where somebody answered again in the meantime: that is said then. */
    public static Optional<Utterance> gutCheck(Records records, NewEntry content, Instant now) {
        Client client = Addressing.client(records, content);
        GutCheckAnswers answers = records.gutChecks().latest(client.id()).orElseThrow();
        if (answers.number() != Integer.parseInt(Entries.part(content, 0))) {
            return Optional.empty();
        }
        Decision from = Decision.valueOf(Entries.part(content, 1));
        Decision to = Decision.valueOf(Entries.part(content, 2));
        Suggestion suggestion = Weighing.suggest(records, client, now);
        Announcement note = new Announcement.GutCheckNote(
                client, answers, from, to, suggestion.decision() == to ? suggestion.gutReasons() : List.of());
        return inThread(records, content, note, client, answers.by());
    }

    public static Optional<Utterance> ruling(Records records, NewEntry content) {
        Client client = Addressing.client(records, content);
        Case ruled = records.cases()
                .find(new CaseId(Long.parseLong(Entries.part(content, 0))))
                .orElseThrow();
        Ruling ruling = ruled.rulings().get(Integer.parseInt(Entries.part(content, 1)));
        return inThread(records, content, new Announcement.RulingNote(client, ruling), client, ruling.by());
    }

    /** Whoever has the card directly reads it there; whoever lost the account is told nothing. */
    private static Optional<Utterance> inThread(
            Records records, NewEntry content, Announcement note, Client client, MemberId by) {
        Posts.Post card = Addressing.liveCard(records, content);
        if (card != null) {
            return Optional.of(Addressing.once(records, content, note, card.ts()));
        }
        boolean hasTheCard = records.posts()
                .find(Addressing.cardSubject(client.id()), by.value())
                .isPresent();
        boolean mayRead = Roles.of(records, by, client).carriesTheAccount();
        return hasTheCard || !mayRead
                ? Optional.empty()
                : Optional.of(Addressing.once(records, content, note, null, new Messenger.Place.Directly(by)));
    }
}
