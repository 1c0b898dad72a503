package app.laststraw.domain.script.tone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days of the calendar, as English and Chinese write them. “Soon” is none. */
final class ToneDays {
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])·?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4}) ?[-/·.年] ?(\\d{1,2}) ?[-/·.月] ?(\\d{1,2})(?!\\d)[日号]?");
    private static final Pattern CHINESE_DAY = Pattern.compile("(?<!\\d)(?<!年)(?<!年 )(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: day)? (?:of )?" + MONTH + "(?:,? (\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![a-z])" + MONTH + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%])(?:,? (\\d{4})(?!\\d))?");
    private static final Pattern NUMBERS_ONLY =
            Pattern.compile("(?<!\\d)(\\d{1,2})[-/·.](\\d{1,2})[-/·.](\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_END =
            Pattern.compile("(?:end|last day) of " + MONTH + "(?:,? (\\d{4})(?!\\d))?");
    private static final Pattern CHINESE_MONTH_END =
            Pattern.compile("(?:(\\d{4}) ?年 ?)?(?<!\\d)(\\d{1,2}) ?月 ?(?:份)?(?:底|末|最后一天)");

    /** A day for whoever reads it, though not for us who do not know when they do. */
    private static final Pattern FROM_TODAY = Pattern.compile("(?<![a-z])(?:"
            + "(?:end|last day) of (?:the |this |next |the current )?(?:month|quarter|year)"
            + "|(?:on|this|next|by|until|till|from|of) (?:next |this |coming )?" + WEEKDAY
            + "|(?:as of|from|ends?|ending|stops?|until) (?:today|tomorrow)"
            + "|[a-z0-9-]{1,12} (?:calendar |working |business )?(?:days|weeks|months) (?:from|after) "
            + "(?:today|now|this|the date|the day|receipt)"
            + ")(?![a-z])"
            + "|" + NUMERAL + "月" + NUMERAL + "[日号]"
            + "|(?:本|这个|下个?|当|" + NUMERAL + ")月 ?(?:份)?(?:底|末|最后一天|\\d{1,2} ?[日号])"
            + "|(?:今|明|本)?年[底末]|(?:本)?季度?[末底]"
            + "|[本这下]个?(?:周|星期|礼拜)[一二三四五六日天末]"
            + "|(?:今天|今日|明天|即日|本函|本信|本邮件|收到)[^。!?\n]{0,8}[0-9一二三四五六七八九十两]{1,4} ?个?(?:天|日|工作日|周|月)");

    private ToneDays() {}

    /**
     * @param readings the days it may mean; empty where that depends on when it is read
     */
    record Day(ToneSpan span, List<LocalDate> readings) {
        boolean isAfter(LocalDate last) {
            return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.isAfter(last));
        }
    }

    /**
     * @param year which is meant where none is said
     * @return each day, as far as it is one of the calendar; one may be found in several ways
     */
    static List<Day> in(String folded, int year) {
        List<Day> days = new ArrayList<>();
        each(YEAR_FIRST, folded, days, found -> day(found.group(1), found.group(2), found.group(3), year));
        each(CHINESE_DAY, folded, days, found -> day(null, found.group(1), found.group(2), year));
        each(DAY_FIRST, folded, days, found -> day(found.group(3), month(found.group(2)), found.group(1), year));
        each(MONTH_FIRST, folded, days, found -> day(found.group(3), month(found.group(1)), found.group(2), year));
        each(NUMBERS_ONLY, folded, days, found -> eitherWay(found, year));
        each(MONTH_END, folded, days, found -> monthEnd(found.group(2), month(found.group(1)), year));
        each(CHINESE_MONTH_END, folded, days, found -> monthEnd(found.group(1), found.group(2), year));
        FROM_TODAY.matcher(folded).results().forEach(found -> days.add(new Day(span(found), List.of())));
        return days;
    }

    private interface Read {
        List<LocalDate> days(MatchResult found);
    }

    private static void each(Pattern pattern, String folded, List<Day> days, Read read) {
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            List<LocalDate> readings = read.days(matcher);
            if (!readings.isEmpty()) {
                days.add(new Day(span(matcher), readings));
            }
        }
    }

    private static ToneSpan span(MatchResult found) {
        return new ToneSpan(found.start(), found.end());
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3)) / 3 + 1);
    }

    private static List<LocalDate> day(String said, String month, String day, int year) {
        try {
            return List.of(LocalDate.of(yearOf(said, year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return List.of();
        }
    }

    /** 3/4/2027 is in March or in April, by where one grew up. */
    private static List<LocalDate> eitherWay(MatchResult found, int year) {
        List<LocalDate> readings = new ArrayList<>(day(found.group(3), found.group(1), found.group(2), year));
        readings.addAll(day(found.group(3), found.group(2), found.group(1), year));
        return readings;
    }

    private static List<LocalDate> monthEnd(String said, String month, int year) {
        try {
            return List.of(
                    YearMonth.of(yearOf(said, year), Integer.parseInt(month)).atEndOfMonth());
        } catch (DateTimeException none) {
            return List.of();
        }
    }

    private static int yearOf(String said, int year) {
        if (said == null) {
            return year;
        }
        return said.length() == 2 ? 2000 + Integer.parseInt(said) : Integer.parseInt(said);
    }
}
