package app.laststraw.slack.message;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What a week is called: by its number and its days. */
final class WeekName {
    private WeekName() {}

    /** Such as “Week 47 · Nov 16–22”. */
    static String of(DigestDays days, Words words) {
        return words.say("digest.week", days.week().number(), range(days, words));
    }

    private static String range(DigestDays days, Words words) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first.equals(last)) {
            return worded(first, "digest.pattern.day", words);
        }
        boolean oneMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        return oneMonth
                ? words.say(
                        "digest.days",
                        worded(first, "digest.pattern.from", words),
                        worded(last, "digest.pattern.to", words))
                : words.say(
                        "digest.days.apart",
                        worded(first, "digest.pattern.day", words),
                        worded(last, "digest.pattern.day", words));
    }

    private static String worded(LocalDate day, String pattern, Words words) {
        return DateTimeFormatter.ofPattern(words.say(pattern), words.language().locale())
                .format(day);
    }
}
