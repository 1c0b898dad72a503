package app.laststraw.usecase.home;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.OpenStep;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.report.Report;
import app.laststraw.usecase.AuditTrail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody's Home shows, for the role that they have now.
 *
 * @param place where they are, which is where they asked to be if that is there
 * @param manager whether they see all clients, or only those they run
 * @param tabs that they have; empty where there is nothing of theirs
 * @param today where they are
 * @param zone the firm's
 */
public record Home(
        HomePlace place,
        boolean manager,
        Set<HomePlace.Tab> tabs,
        LocalDate today,
        ZoneId zone,
        List<Section> sections) {
    public Home {
        tabs = Set.copyOf(tabs);
        sections = List.copyOf(sections);
    }

    /** For whoever may not use the app: nothing. */
    static Home shut() {
        return new Home(HomePlace.FIRST, false, Set.of(), LocalDate.EPOCH, ZoneOffset.UTC, List.of(new Shut()));
    }

    /**
     * In the place of one that somebody may not see any more, for all that is known, until Slack says who they are: nothing
     * either.
     */
    public static Home unconfirmed() {
        return new Home(HomePlace.FIRST, false, Set.of(), LocalDate.EPOCH, ZoneOffset.UTC, List.of(new Unconfirmed()));
    }

    /** Whether it is there only to take the place of what somebody may not see any more. */
    public boolean isShut() {
        return sections.contains(new Shut()) || sections.contains(new Unconfirmed());
    }

    /** Whether there is anything on it that not everybody may see. */
    public boolean holdsSomething() {
        return !tabs.isEmpty();
    }

    /** A part of it, in the order in which it is read. */
    public sealed interface Section {}

    /** Nothing, not even what the app is for. */
    public record Shut() implements Section {}

    /** Nothing either, while Slack does not say who that is. */
    public record Unconfirmed() implements Section {}

    /** Nothing of one's own yet: what the app is for. */
    public record Welcome() implements Section {}

    /** What managers are to decide, the longest waiting first. */
    public record Decisions(Page<Waiting> page) implements Section {}

    /** The open steps of one's own, the earliest due first. */
    public record Steps(Page<StepLine> page) implements Section {}

    /**
     * Clients by name: all of them for managers, else those that one runs.
     *
     * @param byDecision how many of all clients in use have which suggestion; empty for those who are no managers
     * @param others whether there are archived clients to be shown, or others than archived ones
     */
    public record Clients(Page<Line> page, Map<Decision, Integer> byDecision, boolean others) implements Section {
        public Clients {
            byDecision = Map.copyOf(byDecision);
        }
    }

    /** One's own reports, newest first. */
    public record Reports(Page<ReportLine> page) implements Section {}

    /** What managers do for the whole firm. */
    public record Firm() implements Section {}

    /** Who did what, newest first. */
    public record Trail(Page<TrailLine> page) implements Section {}

    /**
     * A page of many.
     *
     * @param number from 1 to {@code pages}
     * @param total on all pages
     */
    public record Page<T>(List<T> items, int number, int pages, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * How it stands with one client.
     *
     * @param ownerName null when nobody runs the account, or their name is not known
     * @param latest case; null where nothing was decided yet
     * @param toBeDecided whether something is suggested that nobody has ruled on
     */
    public record Line(Client client, String ownerName, Suggestion suggestion, Case latest, boolean toBeDecided) {}

    /**
     * Something that is to be decided.
     *
     * @param since the firm's calendar day
     * @param release the question to a second manager; null where the case itself is to be decided
     */
    public record Waiting(Line line, LocalDate since, Release release) {}

    public record StepLine(OpenStep open, Client client) {}

    public record ReportLine(Report report, Client client) {}

    /**
     * @param actor name of who did it; null for the app itself, and where it is not known
     * @param client whom it is about; null where it is about none
     */
    public record TrailLine(AuditTrail.Note note, String actor, Client client) {}
}
