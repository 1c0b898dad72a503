package app.laststraw.slack.message;

import static app.laststraw.domain.digest.SampleBook.ANA;
import static app.laststraw.domain.digest.SampleBook.BEN;
import static app.laststraw.domain.digest.SampleBook.CEM;
import static app.laststraw.domain.digest.SampleBook.SUNDAY;
import static app.laststraw.domain.digest.SampleBook.SUNDAY_BEFORE;
import static app.laststraw.domain.digest.SampleBook.TODAY;
import static app.laststraw.domain.digest.SampleBook.noon;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.digest.SampleBook;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Digests of different weeks. */
public final class DigestSamples {
    private DigestSamples() {}

    /** Of a week with something to tell in every part. */
    public static WeeklyDigest full(String client) {
        return about(new SampleBook(), client)
                .costly("Bolt", SUNDAY, "2.25", 0)
                .from("Bolt", "Trade fair")
                .client("Calm")
                .report("Dawn", ANA, SUNDAY_BEFORE, Severity.ABUSIVE)
                .ruled("Ember", SUNDAY, Decision.SALVAGE, Decision.SALVAGE, reviewed(TODAY.plusDays(9)))
                .ruled("Gone", TODAY.minusDays(40), Decision.END_NOW, Decision.END_NOW, DigestSamples::lookedBack)
                .fees(20_000)
                .read();
    }

    public static WeeklyDigest quiet() {
        return new SampleBook().client("Calm").client("Dawn").read();
    }

    /** Of hundreds of clients, with names and steps as long as they get. */
    public static WeeklyDigest overfull(String name) {
        SampleBook book = new SampleBook().fees(20_000);
        for (int number = 100; number < 400; number++) {
            String whole = number + " " + name;
            String cut = whole.length() > ClientName.MAX_LENGTH ? whole.substring(0, ClientName.MAX_LENGTH) : whole;
            about(
                    book,
                    Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.substring(0, cut.length() - 1) : cut);
        }
        return book.read();
    }

    /** In the channel. */
    static Announcement.Digest posted(WeeklyDigest digest) {
        return new Announcement.Digest(digest, null, ClientPresence.NONE, null, null);
    }

    static Announcement.Digest withheld(WeeklyDigest digest) {
        return new Announcement.Digest(digest, null, ClientPresence.NONE, ANA, Refusal.GUEST_IN_CHANNEL);
    }

    private static SampleBook about(SampleBook book, String client) {
        return book.from(client, "Trade fair")
                .named(ANA, "Ana Bell")
                .report(
                        client,
                        ANA,
                        SUNDAY.minusDays(40),
                        Severity.HARMFUL,
                        Archetype.CANT_DECIDE,
                        Set.of(RedFlag.PAYS_LATE),
                        "1.5",
                        0)
                .report(
                        client,
                        ANA,
                        SUNDAY.minusDays(2),
                        Severity.ABUSIVE,
                        Archetype.LATE_PAYER,
                        Set.of(RedFlag.PAYS_LATE, RedFlag.REFUSES_TO_PAY),
                        "6.5",
                        1200)
                .report(
                        client,
                        BEN,
                        SUNDAY.minusDays(1),
                        Severity.HARMFUL,
                        Archetype.LATE_PAYER,
                        Set.of(RedFlag.values()),
                        "0.25",
                        0)
                .report(client, CEM, SUNDAY, Severity.COSTLY, Archetype.NONE, Set.of(), "0", 0)
                .ruled(client, SUNDAY.minusDays(10), Decision.PART_WAYS, Decision.SALVAGE, planned());
    }

    private static UnaryOperator<Case> planned() {
        List<Step> steps = List.of(
                Step.open(1, StepKind.WRITE_SCRIPT, null, ANA, TODAY.minusDays(2)),
                Step.open(2, StepKind.OWN, "Ask <@U1> about *the* keys", null, TODAY.plusDays(1)));
        return opened -> opened.planned(new ExitPlan(TODAY, TODAY.plusDays(30), null, null, null, steps));
    }

    private static UnaryOperator<Case> reviewed(LocalDate on) {
        return opened -> opened.talked(new Talk(Decision.SALVAGE, SUNDAY, Set.of(), List.of("what was agreed"), on));
    }

    private static Case lookedBack(Case opened) {
        MemberId by = ANA;
        return opened.ended(noon(TODAY.minusDays(30)))
                .lookedBack(new LookBack(LookBack.Cause.SCOPE, "in words", "a sign", "a source", "", by, noon(SUNDAY)));
    }
}
