package app.laststraw.slack.view;

import app.laststraw.domain.script.Blank;
import app.laststraw.words.Words;
import java.time.LocalDate;
import java.util.Map;

/** A client who does not exist, for whom a script is tried. */
public final class SampleClient {
    private static final int ANY_DAY = 14;

    /** Days from today, so that the letter reads as it would if it were sent now. */
    private static final Map<String, Integer> DAYS = Map.of(
            "sent_on", -3,
            "letter_date", 0,
            "needed_by", 7,
            "changes_from", 7,
            "review_date", 35,
            "end_date", 42,
            "handover_date", 49,
            "fees_from", 60);

    private final Words words;
    private final LocalDate today;

    /** @param words of the script's language */
    public SampleClient(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** What fills the blank, as its type wants it; a blank of the firm's own is filled with its label. */
    public String value(Blank blank) {
        String key = "templates.sample." + blank.name();
        return switch (blank.type()) {
            case DATE ->
                today.plusDays(DAYS.getOrDefault(blank.name(), ANY_DAY)).toString();
            case LINK -> words.say("templates.sample.link");
            case MONEY -> words.say("templates.sample.money");
            case TEXT -> words.has(key) ? words.say(key) : blank.label();
        };
    }

    String name() {
        return words.say("templates.sample.client_name");
    }
}
