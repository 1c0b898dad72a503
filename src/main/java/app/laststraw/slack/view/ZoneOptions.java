package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.OptionObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones that a form offers while a city is being typed. */
public final class ZoneOptions {
    /** More than a phone shows; whoever needs more types on. */
    private static final int MOST = 30;

    /** Old names and abbreviations are understood, but not offered. */
    private static final Pattern OFFERED =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    /** Before anything is typed. */
    private static final List<String> USUAL = List.of(
            "UTC",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Istanbul",
            "Africa/Cairo",
            "Africa/Johannesburg",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Singapore",
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Taipei",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Pacific/Auckland",
            "America/Sao_Paulo",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles");

    private ZoneOptions() {}

    /** @param typed so far, in any case, of a city or of the zone's name in this language; may be empty */
    public static List<OptionObject> matching(Words words, String typed, Instant now) {
        String wanted = folded(typed);
        Stream<String> zones = wanted.isEmpty()
                ? USUAL.stream()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> OFFERED.matcher(id).matches())
                        .filter(id -> folded(id).contains(wanted)
                                || folded(name(words, ZoneId.of(id))).contains(wanted))
                        .sorted();
        return zones.limit(MOST).map(id -> of(words, ZoneId.of(id), now)).toList();
    }

    static OptionObject of(Words words, ZoneId zone, Instant now) {
        ZoneOffset offset = zone.getRules().getOffset(now);
        String text = words.say(
                "setup.zone.option",
                zone.getId(),
                name(words, zone),
                offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset);
        return OptionObject.builder()
                .text(Blocks.plain(ClientOptions.shortened(text, ClientOptions.TEXT_LIMIT)))
                .value(zone.getId())
                .build();
    }

    private static String name(Words words, ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, words.language().locale());
    }

    private static String folded(String text) {
        return text.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
