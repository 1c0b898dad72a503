package app.laststraw.usecase.decision;

import app.laststraw.domain.exit.Talk;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.decision.TalkForm.Field;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks the form on a talk field by field and, where all is well, makes the talk out of it. */
final class TalkCheck {
    /** A review further off than this is a slip of the year. */
    private static final int LONGEST_YEARS = 1;

    private final TalkForm form;
    private final CaseStanding standing;
    private final List<FieldFault> faults = new ArrayList<>();
    private Talk talk;

    private TalkCheck(TalkForm form, CaseStanding standing) {
        this.form = form;
        this.standing = standing;
    }

    /** @param personsToday the calendar day where the one who asks is; a day that has begun there is no future day */
    static TalkCheck of(TalkForm form, CaseStanding standing, LocalDate personsToday) {
        TalkCheck check = new TalkCheck(form, standing);
        check.run(personsToday);
        return check;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** The talk; only when there are no faults. */
    Talk talk() {
        return talk;
    }

    private void run(LocalDate personsToday) {
        LocalDate heldOn = DayCheck.past(form.heldOn(), Field.HELD_ON, standing, personsToday, faults);
        List<String> terms = terms();
        reviewOn(heldOn);
        if (faults.isEmpty()) {
            talk = new Talk(standing.latest().ruling().decision(), heldOn, form.mustStop(), terms, form.reviewOn());
        }
    }

    private List<String> terms() {
        String typed = form.terms() == null ? "" : form.terms();
        List<String> terms =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (terms.size() > Talk.MAX_TERMS) {
            faults.add(FieldFault.at(Field.TERMS, "probation.error.terms.too_many", Talk.MAX_TERMS));
        }
        if (terms.stream().anyMatch(term -> term.length() > Talk.MAX_TERM)) {
            faults.add(FieldFault.at(Field.TERMS, "probation.error.terms.too_long", Talk.MAX_TERM));
        }
        if (terms.isEmpty() && form.mustStop().isEmpty()) {
            faults.add(FieldFault.at(Field.MUST_STOP, "probation.error.nothing_agreed"));
        }
        return terms;
    }

    /** @param heldOn null when that is not known */
    private void reviewOn(LocalDate heldOn) {
        LocalDate day = form.reviewOn();
        LocalDate last = standing.today().plusYears(LONGEST_YEARS);
        if (day == null) {
            faults.add(FieldFault.at(Field.REVIEW_ON, "probation.error.day.missing"));
        } else if (day.isBefore(standing.today())) {
            faults.add(FieldFault.at(Field.REVIEW_ON, "probation.error.review.past", standing.today()));
        } else if (heldOn != null && !day.isAfter(heldOn)) {
            faults.add(FieldFault.at(Field.REVIEW_ON, "probation.error.review.before_talk"));
        } else if (day.isAfter(last)) {
            faults.add(FieldFault.at(Field.REVIEW_ON, "probation.error.review.too_far", last));
        }
    }
}
