package app.laststraw.domain.exit;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Medium;
import java.time.LocalDate;
import java.util.Random;

/** Terms, decisions and wishes made up from seeds. */
final class GeneratedPlan {
    private GeneratedPlan() {}

    static Planning planning(Random random, LocalDate today) {
        Decision[] parting = {Decision.FINISH_THEN_PART, Decision.PART_WAYS, Decision.END_NOW};
        return planning(random, today, parting[random.nextInt(parting.length)]);
    }

    static Planning planning(Random random, LocalDate today, Decision decision) {
        Medium medium = Medium.values()[random.nextInt(Medium.values().length)];
        return new Planning(decision, medium, random.nextBoolean(), terms(random, today), Sample.MAYA);
    }

    static Engagement terms(Random random, LocalDate today) {
        NoticePeriod notice = new NoticePeriod(
                random.nextInt(13),
                NoticePeriod.Unit.values()[random.nextInt(3)],
                NoticePeriod.End.values()[random.nextInt(3)]);
        return Sample.terms(
                dayOrNull(random, today),
                random.nextInt(3) == 0 ? null : notice,
                random.nextBoolean() ? "the brochure" : "");
    }

    /** Around {@code today}, mostly after it. */
    static LocalDate dayOrNull(Random random, LocalDate today) {
        return random.nextInt(3) == 0 ? null : today.plusDays(random.nextInt(150) - 20);
    }

    /** Any day of eight years, with two leap days. */
    static LocalDate today(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(8 * 365));
    }

    /** On a working day from {@code today} on, the end left to the plan. */
    static ExitDates wishes(Random random, LocalDate today) {
        LocalDate noticeOn = WorkingDays.plus(WorkingDays.onOrAfter(today), random.nextInt(40));
        return new ExitDates(noticeOn, null, dayOrNull(random, noticeOn), dayOrNull(random, noticeOn), null);
    }
}
