package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.HindsightAsked;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Hindsight.Answer;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said to reporters, and to whoever decided. */
final class CareSamples {
    private static final CaseId CASE = new CaseId(3);
    private static final MemberId BOSS = new MemberId("U0BOSS");
    private static final Instant RULED = Instant.parse("2026-08-20T10:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-11-18T09:00:00Z");

    private CareSamples() {}

    static Map<String, Announcement> announcements(Client client, Suggestion suggestion) {
        Map<String, Announcement> all = new LinkedHashMap<>();
        all.put("care-counted", new Announcement.ReportCounted(client, 1));
        all.put("care-counted-several", new Announcement.ReportCounted(client, 3));
        all.put("care-seen", new Announcement.ReportSeen(client, 1));
        all.put("care-seen-several", new Announcement.ReportSeen(client, 2));
        all.put("care-erased", new Announcement.ReportErased(client, Retention.ONE_YEAR));
        all.put("care-erased-years", new Announcement.ReportErased(client, Retention.SEVEN_YEARS));
        Case kept = ruled(Decision.KEEP, Decision.KEEP);
        Case salvaged = ruled(Decision.SALVAGE, Decision.PART_WAYS);
        Case parting = ruled(Decision.PART_WAYS, Decision.PART_WAYS);
        all.put("hindsight-asked", asked(client, kept, suggestion, 1, 1, null));
        all.put("hindsight-override", asked(client, salvaged, suggestion, 1, 1, null));
        all.put("hindsight-right", asked(client, parting, suggestion, 1, 1, Answer.RIGHT));
        all.put("hindsight-wrong", asked(client, salvaged, suggestion, 1, 1, Answer.WRONG));
        all.put("hindsight-early", asked(client, kept, suggestion, 1, 1, Answer.TOO_EARLY));
        all.put("hindsight-repeated", asked(client, kept, suggestion, 1, 2, null));
        Case ended = parting.ended(RULED.plus(Duration.ofDays(40)));
        all.put("hindsight-ended", asked(client, ended, suggestion, 2, 2, null));
        all.put("hindsight-archived", asked(client.archived(ASKED), kept, suggestion, 1, 1, Answer.RIGHT));
        return all;
    }

    private static Case ruled(Decision decision, Decision suggested) {
        String reason = decision == suggested ? "" : "Why nobody else reads";
        return Case.openedBy(CASE, new ClientId(12), new Ruling(decision, suggested, BOSS, RULED, reason));
    }

    private static HindsightAsked asked(
            Client client, Case ruled, Suggestion suggestion, int time, int times, Answer answer) {
        Hindsight hindsight = new Hindsight(
                CASE,
                1,
                ruled.ruling(),
                times,
                ASKED,
                answer,
                answer == null ? null : BOSS,
                answer == null ? null : ASKED.plusSeconds(60));
        return new HindsightAsked(client, hindsight, time, ruled, suggestion, CaseSamples.ZONE);
    }
}
