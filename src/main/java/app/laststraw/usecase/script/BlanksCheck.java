package app.laststraw.usecase.script;

import app.laststraw.domain.script.Blank;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Figure;
import app.laststraw.usecase.WebLink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what somebody filled in against the kinds of the blanks. What they left as it was is not checked. */
final class BlanksCheck {
    private static final int MOST_MONEY = 1_000_000_000;
    private static final Pattern WITH_CURRENCY = Pattern.compile("(\\S+) ([A-Z]{3})");

    private final Currency firms;
    private final Map<String, String> values = new HashMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    private BlanksCheck(Currency firms) {
        this.firms = firms;
    }

    /** @param typed by blank; of blanks that the draft does not have, nothing is taken */
    static BlanksCheck of(BlanksSheet sheet, Map<String, String> typed) {
        BlanksCheck check = new BlanksCheck(sheet.firms());
        for (Blank blank : sheet.known()) {
            if (typed.containsKey(blank.name())) {
                String before = sheet.draft().current().filled().getOrDefault(blank.name(), "");
                check.read(blank, typed.get(blank.name()).strip(), before);
            }
        }
        return check;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** What is to fill the blanks that are filled otherwise so far. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    private void read(Blank blank, String typed, String before) {
        if (typed.equals(before)) {
            return;
        }
        String value = typed.isEmpty() ? typed : value(blank, typed);
        if (value == null || value.equals(before)) {
            return;
        }
        if (value.length() > FillingBlanks.MOST) {
            fault(blank, "draft.fill.error.too_long", FillingBlanks.MOST);
        } else {
            values.put(blank.name(), value);
        }
    }

    /** Null where it is none of its kind. */
    private String value(Blank blank, String typed) {
        return switch (blank.type()) {
            case TEXT -> typed;
            case DATE -> day(blank, typed);
            case LINK -> link(blank, typed);
            case MONEY -> money(blank, typed);
        };
    }

    private String day(Blank blank, String typed) {
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException noDay) {
            return fault(blank, "draft.fill.error.not_a_day");
        }
    }

    private String link(Blank blank, String typed) {
        return WebLink.of(typed).isPresent() ? WebLink.encoded(typed) : fault(blank, "error.link.not_a_link");
    }

    /** In the firm's currency, unless another is named. */
    private String money(Blank blank, String typed) {
        Matcher named = WITH_CURRENCY.matcher(typed);
        BigDecimal amount = Figure.of(named.matches() ? named.group(1) : typed);
        Currency currency = named.matches() ? currency(named.group(2)) : firms;
        if (amount == null || currency == null) {
            return fault(blank, "draft.fill.error.not_an_amount");
        }
        int digits = currency.getDefaultFractionDigits();
        String wrong = Figure.faultOf(amount, MOST_MONEY);
        if (wrong != null || amount.stripTrailingZeros().scale() > digits) {
            return fault(blank, "draft.fill.error." + (wrong == null ? "too_precise" : wrong), MOST_MONEY, digits);
        }
        return amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString() + " " + currency.getCurrencyCode();
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private String fault(Blank blank, String key, Object... figures) {
        faults.add(new FieldFault(blank.name(), key, List.of(figures)));
        return null;
    }
}
