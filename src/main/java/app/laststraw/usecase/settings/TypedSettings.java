package app.laststraw.usecase.settings;

import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what somebody typed into the fields that they changed; of the others, what is known stays. Gathers what is wrong. */
final class TypedSettings {
    static final int MOST_DAYS = 3_650;

    private final SettingsForm form;
    private final Set<SettingsField> touched;
    private final List<FieldFault> faults = new ArrayList<>();

    /** @param touched the fields that somebody changed; the others are not looked at */
    TypedSettings(SettingsForm form, Set<SettingsField> touched) {
        this.form = form;
        this.touched = touched;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    void fault(SettingsField field, String key, Object... figures) {
        faults.add(FieldFault.at(field, key, figures));
    }

    boolean touches(SettingsField field) {
        return touched.contains(field);
    }

    /** Empty where nothing is chosen. */
    Optional<String> text(SettingsField field) {
        return Optional.ofNullable(form.text(field));
    }

    List<String> all(SettingsField field) {
        return form.all(field);
    }

    boolean isOn(SettingsField field, boolean known) {
        return touches(field) ? Boolean.parseBoolean(form.text(field)) : known;
    }

    <E extends Enum<E>> E named(SettingsField field, Class<E> type, E known) {
        if (!touches(field)) {
            return known;
        }
        Optional<E> chosen = text(field).flatMap(name -> named(type, name));
        if (chosen.isEmpty()) {
            fault(field, "setup.error.choose");
        }
        return chosen.orElse(known);
    }

    <E extends Enum<E>> Set<E> allNamed(SettingsField field, Class<E> type, Set<E> known) {
        if (!touches(field)) {
            return known;
        }
        Set<E> chosen =
                all(field).stream().flatMap(name -> named(type, name).stream()).collect(Collectors.toSet());
        if (chosen.size() < all(field).size()) {
            fault(field, "setup.error.choose");
        }
        return chosen;
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    double number(SettingsField field, double known, int most) {
        return figure(field, BigDecimal.valueOf(known), most).doubleValue();
    }

    int days(SettingsField field, int known) {
        return figure(field, BigDecimal.valueOf(known), MOST_DAYS, TypedSettings::isWholeDays)
                .intValue();
    }

    private static boolean isWholeDays(BigDecimal figure) {
        return figure.signum() > 0 && figure.stripTrailingZeros().scale() <= 0;
    }

    BigDecimal figure(SettingsField field, BigDecimal known, int most) {
        return figure(field, known, most, figure -> true);
    }

    /** @param fits what else must hold of a figure from 0 to {@code most} */
    private BigDecimal figure(SettingsField field, BigDecimal known, int most, Predicate<BigDecimal> fits) {
        if (!touches(field)) {
            return known;
        }
        BigDecimal figure = text(field).map(Figure::of).orElse(null);
        String fault = figure == null ? "not_a_number" : Figure.faultOf(figure, most);
        if (fault == null && !fits.test(figure)) {
            fault = "not_days";
        }
        if (fault != null) {
            fault(field, "setup.error.figure." + fault, most);
            return known;
        }
        return figure;
    }
}
