package app.laststraw.usecase.decision;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.LocalDate;

/** The outbox entries that ask for the review of a probation, and the subject of each. */
final class ReviewEntries {
    private ReviewEntries() {}

    /** One message a review day: a later one is to be noticed. */
    static String subject(CaseId probation, LocalDate reviewOn) {
        return "review:" + probation + ":" + reviewOn;
    }

    /** Somebody is asked to look again at a case in probation; once for a review day. */
    static NewEntry review(MemberId person, Case probation, LocalDate reviewOn) {
        String lane = lane(person, probation, reviewOn);
        return new NewEntry(lane, lane, Kind.REVIEW, probation.client(), null, person, detail(probation, reviewOn));
    }

    /** The review that somebody has been sent follows what became of the case; it is not sent anew. */
    static NewEntry following(MemberId person, Case changed, LocalDate reviewOn) {
        String lane = lane(person, changed, reviewOn);
        return new NewEntry(lane, null, Kind.REVIEW, changed.client(), null, person, detail(changed, reviewOn));
    }

    private static String lane(MemberId person, Case probation, LocalDate reviewOn) {
        return subject(probation.id(), reviewOn) + ":" + person;
    }

    private static String detail(Case probation, LocalDate reviewOn) {
        return Entries.join(probation.id().toString(), reviewOn.toString());
    }
}
