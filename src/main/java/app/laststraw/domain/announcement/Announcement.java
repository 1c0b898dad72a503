package app.laststraw.domain.announcement;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.MediumReason;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something the app has to say on its own, with all that is needed to word it; worked out when it is said. */
public sealed interface Announcement {
    /** Where the client it speaks of is itself to be met. */
    ClientPresence presence();

    /**
     * The suggested decision for a client, and what became of it. In channels it carries counts, reasons of the policy and
     * dates, never free text or reporters.
     *
     * @param latestCase null where nothing was decided yet
     * @param release what a second manager said last about a draft, or is asked; null for nothing
     * @param answers to the gut check; null where nobody answered yet
     * @param zone whose calendar days the firm works by
     * @param withheld why it comes to a person directly and not to the red-flag channel; null in the channel
     */
    record DecisionCard(
            Client client,
            Suggestion suggestion,
            Case latestCase,
            Release release,
            GutCheckAnswers answers,
            LocalDate today,
            ZoneId zone,
            Audience.Refusal withheld)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * Stands where the card of a record stood that was merged away or archived.
     *
     * @param into the client that stands for it now; null when it was archived
     */
    record RecordMoved(Client record, Client into) implements Announcement {
        @Override
        public ClientPresence presence() {
            return into == null ? record.presence() : ClientPresence.of(List.of(record.presence(), into.presence()));
        }
    }

    /** Said in a card's thread when the rank rose. */
    record RankRise(Client client, Decision from, Decision to) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * The reporter's private receipt, kept up to date with the report.
     *
     * @param aftermath whether it was filed after the end, and changes nothing
     */
    record ReportReceipt(Report report, Client client, Tally tally, boolean countsShown, boolean aftermath)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A draft that somebody asked for, kept up to date.
     *
     * @param offered what may be left out of it or put in, as its template is now; no referral after a deal-breaker
     * @param findings what is better mended before it goes; in channels only their number is told
     * @param medium how it is best told, and why; null where there is nothing to tell them
     * @param zone whose calendar days the firm works by
     * @param direct whether one person reads it alone
     * @param withheld why it comes directly and not into the thread; null in the thread, and where it was asked for so
     */
    record DraftScript(
            Client client,
            Draft draft,
            Set<Section> offered,
            List<Finding> findings,
            MediumReason medium,
            ZoneId zone,
            boolean direct,
            Audience.Refusal withheld)
            implements Announcement {
        public DraftScript {
            offered = Set.copyOf(offered);
            findings = List.copyOf(findings);
        }

        /** Whether the text may be read where it stands: a channel learns neither who reported nor what they wrote. */
        public boolean isTextShown() {
            return direct || findings.stream().map(Finding::rule).noneMatch(ToneRule::isConfidential);
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * Stands where a draft stood that a second manager has to agree to before it is shown again. It carries no text.
     *
     * @param version its number
     */
    record DraftHeld(Client client, DraftId draft, ScriptId script, int version, boolean canBeUndone)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A manager is asked to agree to a farewell draft; kept up to date.
     *
     * @param ruling what the draft carries out
     * @param text as it reads now; null unless the question is open
     * @param zone whose calendar days the firm works by
     */
    record ReleaseAsked(Client client, Release release, Ruling ruling, DraftText text, Standing standing, ZoneId zone)
            implements Announcement {
        /** What the question has come to. */
        public enum Standing {
            OPEN,
            AGREED,
            REFUSED,
            /** It was decided otherwise, the draft is another script by now, or the reader is not to answer any more. */
            NO_LONGER
        }

        public ReleaseAsked {
            if ((text != null) != (standing == Standing.OPEN)) {
                throw new IllegalArgumentException("the text is there to be agreed to, and for nothing else");
            }
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * Whoever asked for a farewell draft is told that it waits for a second manager; kept up to date.
     *
     * @param asked the managers who may agree; may be empty
     * @param zone whose calendar days the firm works by
     */
    record ReleaseWaits(
            Client client, Release release, List<MemberId> asked, ReleaseAsked.Standing standing, ZoneId zone)
            implements Announcement {
        public ReleaseWaits {
            asked = List.copyOf(asked);
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** Whoever asked is told, once, that a manager does not agree yet, and why. */
    record ReleaseRefused(Client client, Release release) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A draft as a file, for one person.
     *
     * @param version the one that was asked for, which need not be the current one any more
     * @param mail the whole e-mail, in ASCII; null for text
     */
    record DraftFile(Client client, DraftId draft, DraftVersion version, DraftFormat format, String mail)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * Somebody who waits for a file, or a manager, is told that Slack does not take it.
     *
     * @param slackError Slack's own name for why, such as {@code missing_scope}
     */
    record FileRefused(String slackError) implements Announcement {
        @Override
        public ClientPresence presence() {
            return ClientPresence.NONE;
        }
    }

    /**
     * Said in a card's thread when somebody answered the gut check.
     *
     * @param from what was suggested before
     * @param to what is suggested now; may be the same
     * @param reasons what the answers have to do with it, in the policy's sentences; may be empty
     */
    record GutCheckNote(Client client, GutCheckAnswers answers, Decision from, Decision to, List<Sentence> reasons)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** Said in a card's thread when a decision was recorded; its reason is not said there. */
    record RulingNote(Client client, Ruling ruling) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * The exit plan, in the card's thread, kept up to date.
     *
     * @param current a case with a plan; without one where it was decided otherwise since
     * @param names of those who are to do the steps or did them, where known
     * @param drawing another number each time it is drawn, so that no box stays ticked that somebody ticked in vain
     * @param withheld why it comes to a person directly and not into the thread; null in the thread
     */
    record PlanPost(
            Client client,
            Case current,
            Map<MemberId, String> names,
            LocalDate today,
            long drawing,
            Audience.Refusal withheld)
            implements Announcement {
        public PlanPost {
            names = Map.copyOf(names);
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * The owner of a step is reminded of it; kept up to date.
     *
     * @param step null where the plan no longer has it
     * @param handedBy who has just handed it to the reader; null where nobody has
     * @param today where the reader is
     */
    record StepReminder(Client client, Case current, Step step, MemberId handedBy, LocalDate today, Standing standing)
            implements Announcement {
        /** What the reminder is to its reader by now. */
        public enum Standing {
            /** Theirs to do. */
            OPEN,
            /** Done or dropped. */
            SETTLED,
            /** Snoozed or dated anew: they hear of it again on its {@link Step#remindOn}. */
            PUT_OFF,
            /** Somebody else's, or nobody's. */
            HANDED_ON,
            /** Theirs to do, and a later reminder says so. */
            REPEATED,
            /** No longer in the plan, or too late now that they are gone. */
            GONE
        }

        /** The same once a later reminder stands below it. */
        public StepReminder repeated() {
            return standing == Standing.OPEN
                    ? new StepReminder(client, current, step, handedBy, today, Standing.REPEATED)
                    : this;
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * The review day has come: the reports since the talk, against what was agreed in it. Kept up to date.
     *
     * @param current the case as it stands now
     * @param talk the one that is looked back on; another than the last of the case where there was one since
     * @param since the reports since the talk, the latest first
     * @param reportersShown whether the reader may know who reported
     */
    record ReviewDue(
            Client client,
            Case current,
            Talk talk,
            Suggestion suggestion,
            List<Report> since,
            boolean reportersShown,
            LocalDate today)
            implements Announcement {
        /** Whether it is still to be said how it went. */
        public boolean isOpen() {
            return current.state() == CaseState.PROBATION && talk.equals(current.talk());
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** The new owner of steps that are not due yet is told so, once. */
    record StepsHandedOver(Client client, List<Step> steps, MemberId by) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A manager is told that the owner of open steps can no longer carry them; kept up to date.
     *
     * @param owner null where the steps are nobody's
     * @param steps empty once they are in other hands
     */
    record StepsToHandOver(Client client, Case current, MemberId owner, List<Step> steps) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A manager is told that a new client looks like one that the firm parted with.
     *
     * @param client the new one
     * @param ended the former one's case
     * @param endedOn the firm's calendar day
     */
    record FormerClientBack(Client client, Client former, Case ended, LocalDate endedOn) implements Announcement {
        @Override
        public ClientPresence presence() {
            return ClientPresence.of(List.of(client.presence(), former.presence()));
        }
    }

    /**
     * A reporter is told, once for a ruling, that what they reported counted. What was decided is not for them to know.
     *
     * @param reports of theirs that counted; at least 1
     */
    record ReportCounted(Client client, int reports) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A reporter is told, once for a report, that it was seen and nothing was decided since.
     *
     * @param reports of theirs for which that is so; at least 1
     */
    record ReportSeen(Client client, int reports) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** Stands where the receipt of a report stood that is no longer kept. */
    record ReportErased(Client client, Retention retention) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * Whoever made a ruling, or else a manager, is asked whether it was right; kept up to date.
     *
     * @param time which of its questions this is, from 1
     * @param latest how it has gone on; it may be a later case than the ruling’s
     * @param suggestion for today
     * @param zone whose calendar days the firm works by
     */
    record HindsightAsked(Client client, Hindsight hindsight, int time, Case latest, Suggestion suggestion, ZoneId zone)
            implements Announcement {
        /** Whether it was asked anew since. */
        public boolean isRepeated() {
            return time < hindsight.times();
        }

        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** A manager is told, once, that a channel stopped being safe to speak in. */
    record ChannelUnsafe(ChannelId channel, Audience.Refusal refusal) implements Announcement {
        @Override
        public ClientPresence presence() {
            return ClientPresence.NONE;
        }
    }

    /**
     * A manager is told, once, that Slack refused for good to carry what had to be said.
     *
     * @param slackError Slack's own name for it, such as {@code is_archived}
     */
    record DeliveryFailed(ChannelId channel, String slackError) implements Announcement {
        @Override
        public ClientPresence presence() {
            return ClientPresence.NONE;
        }
    }

    /**
     * The weekly digest. In the channel it carries counts and reasons of the policy, never free text or reporters.
     *
     * @param png its picture; null where there is none
     * @param everywhere where any of the firm's clients is to be met
     * @param recipient whom it goes to directly; null in the channel
     * @param withheld why it comes directly and not to the red-flag channel; null in the channel, and for whom it is meant
     */
    record Digest(
            WeeklyDigest digest, byte[] png, ClientPresence everywhere, MemberId recipient, Audience.Refusal withheld)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return everywhere;
        }

        /** The same with its picture. */
        public Digest with(byte[] drawn) {
            return new Digest(digest, drawn, everywhere, recipient, withheld);
        }
    }
}
