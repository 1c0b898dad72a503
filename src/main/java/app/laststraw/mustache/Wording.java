package app.laststraw.mustache;

import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.workspace.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words what fills a blank in the language of a draft. What does not read as its type stays as it was typed. */
final class Wording {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONEY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?) ([A-Z]{3})");
    /** What turns lines around, steers a terminal, or looks different with every reader. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Co}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\uFFF9-\\uFFFC]");
    private static final Pattern WIDE_GAP = Pattern.compile("\\n(?:\\h*+\\n){2,}");

    private final Language language;

    Wording(Language language) {
        this.language = language;
    }

    /** @return empty where nothing was typed that anybody could read */
    String words(BlankType type, String typed) {
        String text = harmless(typed);
        return switch (type) {
            case TEXT, LINK -> text;
            case DATE -> day(text);
            case MONEY -> amount(text);
        };
    }

    static String harmless(String typed) {
        String lines = typed.replace('\t', ' ').replaceAll("\\R", "\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        String readable = UNREADABLE.matcher(seen).replaceAll("\uFFFD");
        return WIDE_GAP.matcher(readable).replaceAll("\n\n").strip();
    }

    private String day(String typed) {
        if (!DAY.matcher(typed).matches()) {
            return typed;
        }
        try {
            return LocalDate.parse(typed).format(dates());
        } catch (DateTimeException notInTheCalendar) {
            return typed;
        }
    }

    private DateTimeFormatter dates() {
        return switch (language) {
            case ENGLISH -> DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
            case SIMPLIFIED_CHINESE -> DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
        };
    }

    private String amount(String typed) {
        Matcher money = MONEY.matcher(typed);
        if (!money.matches()) {
            return typed;
        }
        try {
            BigDecimal amount = new BigDecimal(money.group(1)).stripTrailingZeros();
            Currency currency = Currency.getInstance(money.group(2));
            return amount.scale() > currency.getDefaultFractionDigits() ? typed : amount(amount, currency);
        } catch (IllegalArgumentException noCurrency) {
            return typed;
        }
    }

    /** Round amounts without their cents. */
    private String amount(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        int decimals = amount.scale() > 0 ? currency.getDefaultFractionDigits() : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }
}
