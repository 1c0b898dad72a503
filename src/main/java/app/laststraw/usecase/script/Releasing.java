package app.laststraw.usecase.script;

import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Farewell;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two-person release, within the transactions of those who work on drafts: whether a draft is held, whom that makes
 * wait, and who is asked.
 */
public final class Releasing {
    private Releasing() {}

    /** Whether nobody may read the draft but the managers who are asked to agree to it. */
    static boolean holds(Records records, Draft draft) {
        return need(records, draft, draft.current().choices().script()) != Farewell.FREE;
    }

    /**
     * Why somebody can neither read a draft nor work on it; null where they can. One that was shown before anybody had to
     * agree can be worked on, and the managers who are asked may do both.
     */
    static Barred heldBack(Records records, Client client, Draft draft, MemberId person) {
        ScriptId script = draft.current().choices().script();
        return switch (need(records, draft, script)) {
            case FREE -> null;
            case DECISION_FIRST -> new Barred(Barred.Reason.DECISION_FIRST, client, null);
            case SECOND_MANAGER -> {
                // In whichever case: what nobody agreed to in a former one was never shown.
                Release last = records.releases()
                        .latest(draft.id().value(), script)
                        .filter(release -> !release.agreed())
                        .orElse(null);
                boolean mayRead =
                        last == null || others(records, last.askedBy()).contains(person);
                yield mayRead ? null : new Barred(Barred.Reason.WAITS_FOR_RELEASE, client, null);
            }
        };
    }

    /**
     * Why nobody can send a draft, not even who reads it; null where they can. A draft that was shown before anybody had to
     * agree is asked about now.
     */
    static Barred unsendable(Records records, Client client, Draft draft, MemberId person, Instant now) {
        if (!holds(records, draft)) {
            return null;
        }
        ScriptId script = draft.current().choices().script();
        Barred barred = barred(records, client, draft, script, person);
        if (barred != null) {
            return barred;
        }
        if (last(records, draft, script, latest(records, client)) == null) {
            changed(records, draft, person, now);
            records.outbox().write(DraftEntries.changed(draft, null), now);
        }
        return new Barred(Barred.Reason.WAITS_FOR_RELEASE, client, null);
    }

    /** Why a draft cannot be made into this script; null where it can. */
    static Barred barred(Records records, Client client, Draft draft, ScriptId script, MemberId person) {
        return barred(records, client, need(records, draft, script), person);
    }

    /** Why a draft of this script cannot be asked for; null where it can. Whoever waits for one already waits for that. */
    static Barred barred(Records records, Client client, ScriptId script, MemberId person, Instant now) {
        Farewell need = need(records, client, script);
        Barred barred = barred(records, client, need, person);
        boolean waits = barred == null
                && need == Farewell.SECOND_MANAGER
                && isWaiting(records, latest(records, client), script, person);
        if (waits) {
            // Managers who have come since are asked as well.
            follow(records, latest(records, client), now);
            return new Barred(Barred.Reason.WAITS_FOR_RELEASE, client, null);
        }
        return barred;
    }

    private static Barred barred(Records records, Client client, Farewell need, MemberId person) {
        if (need == Farewell.DECISION_FIRST) {
            return new Barred(Barred.Reason.DECISION_FIRST, client, null);
        }
        return need == Farewell.SECOND_MANAGER && others(records, person).isEmpty()
                ? new Barred(Barred.Reason.NO_SECOND_MANAGER, client, null)
                : null;
    }

    private static boolean isWaiting(Records records, Case latest, ScriptId script, MemberId person) {
        return records.releases().of(latest.id()).stream()
                .filter(release ->
                        release.script() == script && release.askedBy().equals(person))
                .anyMatch(release -> standing(records, release) == Standing.OPEN);
    }

    /** A draft was made or changed: asks where somebody has to agree, and brings in line what was asked before. */
    static void changed(Records records, Draft draft, MemberId by, Instant now) {
        ScriptId script = draft.current().choices().script();
        Client client = client(records, draft);
        Case latest = latest(records, client);
        if (latest == null) {
            return;
        }
        if (need(records, draft, script) == Farewell.SECOND_MANAGER && !isAsked(records, draft, script, latest)) {
            records.releases().ask(latest.id(), draft.id().value(), script, by, now);
            records.audit().note(now, by, "release.asked", "draft:" + draft.id(), script.name());
            records.outbox().write(CardEntries.card(client.id()), now);
        }
        tellUnanswered(records, latest, draft.id(), now);
    }

    /** What became of a case reaches those who were asked about its drafts. */
    public static void follow(Records records, Case changed, Instant now) {
        tellUnanswered(records, changed, null, now);
    }

    /** @param draft null for all drafts */
    private static void tellUnanswered(Records records, Case of, DraftId draft, Instant now) {
        List<Release> all = records.releases().of(of.id());
        Client client = records.clients().find(of.client()).orElseThrow();
        for (int number = 0; number < all.size(); number++) {
            Release release = all.get(number);
            if (!release.isAnswered() && (draft == null || draft.value() == release.draft())) {
                tell(records, client, release, number, now);
            }
        }
    }

    /** The question was answered. */
    static void tell(Records records, Client client, Release release, Instant now) {
        tell(records, client, release, numberOf(records, release), now);
    }

    private static void tell(Records records, Client client, Release release, int number, Instant now) {
        Set<MemberId> concerned = new TreeSet<>(others(records, release.askedBy()));
        concerned.add(release.askedBy());
        records.posts()
                .places(ReleaseEntries.subject(release.caseId(), number))
                .forEach(place -> concerned.add(new MemberId(place)));
        concerned.forEach(person ->
                records.outbox().write(ReleaseEntries.question(person, client.id(), release.caseId(), number), now));
    }

    /** Its place among the questions of its case. */
    static int numberOf(Records records, Release release) {
        return records.releases().of(release.caseId()).indexOf(release);
    }

    /** What a question has come to. */
    public static Standing standing(Records records, Release release) {
        if (release.isAnswered()) {
            return release.agreed() ? Standing.AGREED : Standing.REFUSED;
        }
        Draft draft = draft(records, release);
        Case latest = latest(records, client(records, draft));
        // The record may have been merged into one without a case since.
        boolean isOpen = latest != null
                && draft.current().choices().script() == release.script()
                && latest.id().equals(release.caseId())
                && need(records, draft, release.script()) == Farewell.SECOND_MANAGER;
        return isOpen ? Standing.OPEN : Standing.NO_LONGER;
    }

    static Draft draft(Records records, Release release) {
        return records.drafts().find(new DraftId(release.draft())).orElseThrow();
    }

    static Client client(Records records, Draft draft) {
        return records.clients().find(draft.client()).orElseThrow();
    }

    /** What a case shows: the last question that was answered or is still one; null for none. */
    public static Release shown(Records records, Case latest) {
        return latest == null
                ? null
                : records.releases().of(latest.id()).stream()
                        .filter(release -> standing(records, release) != Standing.NO_LONGER)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** The managers who may agree to what this person asks. */
    public static List<MemberId> others(Records records, MemberId asker) {
        return Roles.managers(records).stream()
                .filter(manager -> !manager.equals(asker))
                .toList();
    }

    private static boolean isAsked(Records records, Draft draft, ScriptId script, Case latest) {
        Release last = last(records, draft, script, latest);
        return last != null && !last.isAnswered();
    }

    /** Null where nothing was decided yet. */
    private static Case latest(Records records, Client client) {
        return records.cases().latest(client.id()).orElse(null);
    }

    private static Farewell need(Records records, Draft draft, ScriptId script) {
        Client client = client(records, draft);
        Case latest = latest(records, client);
        Release last = latest == null ? null : last(records, draft, script, latest);
        boolean isReleased = draft.isSent() || last != null && last.agreed();
        return isReleased ? Farewell.FREE : need(records, client, script);
    }

    private static Farewell need(Records records, Client client, ScriptId script) {
        return records.settings().firm().twoPersonRelease()
                ? Farewell.of(script, latest(records, client))
                : Farewell.FREE;
    }

    /** What was asked last for this draft as that script, in this case; null for nothing. */
    private static Release last(Records records, Draft draft, ScriptId script, Case latest) {
        return records.releases()
                .latest(draft.id().value(), script)
                .filter(release -> release.caseId().equals(latest.id()))
                .orElse(null);
    }
}
