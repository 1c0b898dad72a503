package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.script.ReleasingDraft.Outcome;
import app.laststraw.words.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A farewell draft that waits for a second manager, and what became of it. */
public final class ReleaseSamples {
    static final MemberId LINA = new MemberId("U0LINA");
    static final Release OPEN = release(null, false, "");
    static final Release AGREED = release(LINA, true, "");
    static final Release REFUSED = release(LINA, false, "Ask <!here> about *the deposit* first.");

    private static final Ruling RULING = CaseSamples.ruling(
            Decision.PART_WAYS, Decision.PART_WAYS, CaseSamples.MANAGER, Instant.parse("2026-11-16T09:00:00Z"));

    private ReleaseSamples() {}

    private static Release release(MemberId by, boolean agreed, String reason) {
        return new Release(
                new CaseId(3),
                3,
                ScriptId.STRAIGHT_TALK,
                CaseSamples.OWNER,
                Instant.parse("2026-11-18T08:00:00Z"),
                by,
                by == null ? null : Instant.parse("2026-11-18T09:00:00Z"),
                agreed,
                reason);
    }

    static ReleaseAsked asked(Client client, DraftText text) {
        return new ReleaseAsked(client, OPEN, RULING, text, Standing.OPEN, CaseSamples.ZONE);
    }

    private static ReleaseAsked closed(Client client, Release release, Standing standing) {
        return new ReleaseAsked(client, release, RULING, null, standing, CaseSamples.ZONE);
    }

    private static Announcement waits(Client client, Release release, Standing standing, int managers) {
        List<MemberId> asked = IntStream.range(0, managers)
                .mapToObj(each -> new MemberId("U0BOSS" + each))
                .toList();
        return new Announcement.ReleaseWaits(client, release, asked, standing, CaseSamples.ZONE);
    }

    static Map<String, Announcement> all(Client client, String typed) {
        Map<String, Announcement> all = new LinkedHashMap<>();
        all.put("release-asked", asked(client, DraftSamples.letter(typed)));
        all.put("release-asked-agreed", closed(client, AGREED, Standing.AGREED));
        all.put("release-asked-refused", closed(client, REFUSED, Standing.REFUSED));
        all.put("release-asked-no-longer", closed(client, OPEN, Standing.NO_LONGER));
        all.put("release-waits", waits(client, OPEN, Standing.OPEN, 2));
        all.put("release-waits-nobody", waits(client, OPEN, Standing.OPEN, 0));
        all.put("release-waits-agreed", waits(client, AGREED, Standing.AGREED, 1));
        all.put("release-refused", new Announcement.ReleaseRefused(client, REFUSED));
        all.put("draft-held", new Announcement.DraftHeld(client, new DraftId(3), ScriptId.STRAIGHT_TALK, 4, true));
        Stream.of(OPEN, AGREED, REFUSED)
                .forEach(release -> all.put("card-release-" + name(release), card(client, release)));
        return all;
    }

    private static String name(Release release) {
        return release.isAnswered() ? release.agreed() ? "agreed" : "refused" : "waits";
    }

    private static Announcement card(Client client, Release release) {
        return new Announcement.DecisionCard(
                client,
                Samples.suggested(Decision.PART_WAYS),
                CaseSamples.opened(Decision.PART_WAYS, Decision.PART_WAYS),
                release,
                null,
                Samples.TODAY,
                CaseSamples.ZONE,
                null);
    }

    static Map<String, RenderedMessage> replies(Client client, Words words) {
        Map<String, RenderedMessage> all = new LinkedHashMap<>();
        all.put(
                "refused-release-agreed",
                ReleaseMessages.notTaken(new Outcome.Answered(client, AGREED, Samples.TODAY), words));
        all.put(
                "refused-release-refused",
                ReleaseMessages.notTaken(new Outcome.Answered(client, REFUSED, Samples.TODAY), words));
        all.put("refused-release-no-longer", ReleaseMessages.notTaken(new Outcome.NoLonger(), words));
        all.put("refused-release-own", ReleaseMessages.notTaken(new Outcome.OwnQuestion(), words));
        Stream.of(Barred.Reason.DECISION_FIRST, Barred.Reason.NO_SECOND_MANAGER, Barred.Reason.WAITS_FOR_RELEASE)
                .forEach(reason -> all.put(
                        "barred-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Refusals.barred(new Barred(reason, client, null), words)));
        return all;
    }
}
