package app.laststraw.usecase.care;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.WorkingMorning;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Weighing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ruling of which somebody may have to say whether it was right.
 *
 * @param number the ruling's within its case, from 1
 * @param client the one who stands for the case's record now
 * @param before what came of the question so far; null while it was never asked
 */
record RulingInQuestion(Case of, int number, Client client, Hindsight before) {
    /** Rulings made before the app asked, or while it was off for long, are left in peace. */
    static final int LATEST_DAYS = 30;

    static RulingInQuestion of(Records records, CaseId id, int number) {
        Case of = records.cases().find(id).orElseThrow();
        return new RulingInQuestion(
                of,
                number,
                records.clients().find(of.client()).orElseThrow(),
                records.hindsights().find(id, number).orElse(null));
    }

    private Ruling ruling() {
        return of.rulings().get(number - 1);
    }

    boolean isDue(Records records, Instant now) {
        boolean isOpen = before == null || before.isToBeAskedAgain();
        return isOpen && !client.isArchived() && hasCome(records, now) && !isOvertaken(records, now);
    }

    private boolean hasCome(Records records, Instant now) {
        List<MemberId> asked = asked(records);
        ZoneId zone = asked.equals(List.of(ruling().by()))
                ? Weighing.zoneOf(records, ruling().by())
                : records.settings().firm().zone();
        Instant since = before == null ? ruling().at() : before.answeredAt();
        LocalDate day = since.atZone(zone).toLocalDate().plusDays(Hindsight.DAYS);
        // On the very first start nobody is known yet: then it stays to be asked until somebody is.
        return !asked.isEmpty()
                && WorkingMorning.hasCome(day, zone, now)
                && !now.atZone(zone).toLocalDate().isAfter(day.plusDays(LATEST_DAYS));
    }

    /** Whether it was decided anew about the client before its time was over, in this case or in another. */
    private boolean isOvertaken(Records records, Instant now) {
        Instant over = before == null ? ruling().at().plus(Duration.ofDays(Hindsight.DAYS)) : now;
        Stream<Ruling> inAnyCase = Stream.of(of.client(), client.id())
                .flatMap(each -> records.cases().rulings(each).stream())
                .filter(other -> other.at().isAfter(ruling().at()));
        return Stream.concat(of.rulings().stream().skip(number), inAnyCase)
                .anyMatch(later -> later.at().isBefore(over));
    }

    /** Who is to say it: whoever made it, else each manager. */
    List<MemberId> asked(Records records) {
        return Roles.of(records, ruling().by(), client).carriesTheAccount()
                ? List.of(ruling().by())
                : Roles.managers(records);
    }
}
