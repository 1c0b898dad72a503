package app.laststraw.usecase;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.decision.PolicySettings.Thresholds;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks settings field by field and puts what was changed onto those that stand; the rest of them stays. */
final class SettingsCheck {
    /** In any currency; more is a slip. */
    static final int HIGHEST_COST = 100_000_000;

    static final int HIGHEST_THRESHOLD = 999_999;
    static final int MOST_POINTS = 1_000;
    static final int MOST_DAYS = 3_650;
    /** What a form can show and Slack keep along with it. */
    static final int MOST_MANAGERS = 100;

    private final Choices before;
    private final SettingsForm form;
    private final Set<SettingsField> touched;
    private final List<FieldFault> faults = new ArrayList<>();
    private final Choices after;

    /** @param touched the fields that somebody changed; the others are not looked at */
    SettingsCheck(Choices before, SettingsForm form, Set<SettingsField> touched) {
        this.before = before;
        this.form = form;
        this.touched = touched;
        this.after = new Choices(firm(before.firm()), policy(before.policy()));
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** The settings as they would be saved; of use only when there are no faults. */
    Choices after() {
        return after;
    }

    private Settings firm(Settings firm) {
        return new Settings(
                named(SettingsField.LANGUAGE, Language.class, firm.language()),
                zone(firm.zone()),
                currency(firm.currency()),
                touches(SettingsField.RED_FLAG_CHANNEL) ? channel() : firm.redFlagChannel(),
                touches(SettingsField.MANAGERS) ? managers() : firm.managers(),
                isOn(SettingsField.MEMBERS_SEE_COUNTS, firm.membersSeeCounts()),
                isOn(SettingsField.OWNERS_SEE_REPORTERS, firm.ownersSeeReporters()),
                isOn(SettingsField.TWO_PERSON_RELEASE, firm.twoPersonRelease()),
                digest(firm.digest()),
                isOn(SettingsField.REPORTER_CARE, firm.reporterCare()),
                named(SettingsField.RETENTION, Retention.class, firm.retention()));
    }

    private ZoneId zone(ZoneId known) {
        if (!touches(SettingsField.ZONE)) {
            return known;
        }
        String id = form.text(SettingsField.ZONE);
        if (id != null && ZoneId.getAvailableZoneIds().contains(id)) {
            return ZoneId.of(id);
        }
        fault(SettingsField.ZONE, "setup.error.zone");
        return known;
    }

    private Currency currency(Currency known) {
        if (!touches(SettingsField.CURRENCY)) {
            return known;
        }
        Optional<Currency> chosen = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(form.text(SettingsField.CURRENCY)))
                .findFirst();
        if (chosen.isEmpty()) {
            fault(SettingsField.CURRENCY, "setup.error.choose");
        }
        return chosen.orElse(known);
    }

    /** Null clears it. */
    private ChannelId channel() {
        String id = form.text(SettingsField.RED_FLAG_CHANNEL);
        return id == null ? null : new ChannelId(id);
    }

    private Set<MemberId> managers() {
        List<String> ids = form.all(SettingsField.MANAGERS);
        if (ids.size() > MOST_MANAGERS) {
            fault(SettingsField.MANAGERS, "setup.error.managers.too_many", MOST_MANAGERS);
        }
        return ids.stream().map(MemberId::new).collect(Collectors.toSet());
    }

    private boolean isOn(SettingsField field, boolean known) {
        return touches(field) ? Boolean.parseBoolean(form.text(field)) : known;
    }

    private DigestPlan digest(DigestPlan known) {
        Set<String> recipients = Set.copyOf(form.all(SettingsField.DIGEST_TO));
        boolean touched = touches(SettingsField.DIGEST_TO);
        return new DigestPlan(
                named(SettingsField.DIGEST_DAY, DayOfWeek.class, known.day()),
                time(known.time()),
                touched ? recipients.contains(DigestRecipient.IN_CHANNEL.name()) : known.inChannel(),
                touched ? recipients.contains(DigestRecipient.TO_MANAGERS.name()) : known.toManagers());
    }

    private LocalTime time(LocalTime known) {
        if (!touches(SettingsField.DIGEST_TIME)) {
            return known;
        }
        String typed = form.text(SettingsField.DIGEST_TIME);
        try {
            if (typed != null) {
                return LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES);
            }
        } catch (DateTimeException noTime) {
            // Told below.
        }
        fault(SettingsField.DIGEST_TIME, "setup.error.time");
        return known;
    }

    private PolicySettings policy(PolicySettings policy) {
        return new PolicySettings(
                points(policy.points()),
                number(SettingsField.POINTS_DEAL_BREAKER, policy.dealBreakerPoints(), MOST_POINTS),
                days(SettingsField.HALF_LIFE_DAYS, policy.halfLifeDays()),
                days(SettingsField.HEAT_DAYS, policy.heatDays()),
                days(SettingsField.WINDOW_DAYS, policy.windowDays()),
                thresholds(policy.thresholds()),
                figure(SettingsField.HOURLY_COST, policy.hourlyCost(), HIGHEST_COST),
                touches(SettingsField.DEAL_BREAKERS) ? dealBreakers() : policy.dealBreakers());
    }

    private Map<Severity, Double> points(Map<Severity, Double> known) {
        Map<Severity, Double> points = new EnumMap<>(known);
        points.computeIfPresent(Severity.ANNOYING, (severity, each) -> points(SettingsField.POINTS_ANNOYING, each));
        points.computeIfPresent(Severity.COSTLY, (severity, each) -> points(SettingsField.POINTS_COSTLY, each));
        points.computeIfPresent(Severity.HARMFUL, (severity, each) -> points(SettingsField.POINTS_HARMFUL, each));
        points.computeIfPresent(Severity.ABUSIVE, (severity, each) -> points(SettingsField.POINTS_ABUSIVE, each));
        return points;
    }

    private double points(SettingsField field, double known) {
        return number(field, known, MOST_POINTS);
    }

    private Thresholds thresholds(Thresholds known) {
        int sound = faults.size();
        double first = threshold(SettingsField.SET_EXPECTATIONS_FROM, known.setExpectations());
        double second = threshold(SettingsField.SALVAGE_FROM, known.salvage());
        double third = threshold(SettingsField.PART_FROM, known.part());
        if (faults.size() > sound) {
            return known;
        }
        rising(SettingsField.SET_EXPECTATIONS_FROM, first, SettingsField.SALVAGE_FROM, second);
        rising(SettingsField.SALVAGE_FROM, second, SettingsField.PART_FROM, third);
        return faults.size() > sound ? known : new Thresholds(first, second, third);
    }

    /** At the higher one, as a rule; whoever changed only the lower one mends that. */
    private void rising(SettingsField lower, double low, SettingsField higher, double high) {
        if (low > high && touches(higher)) {
            fault(higher, "setup.error.threshold.below", low);
        } else if (low > high) {
            fault(lower, "setup.error.threshold.above", high);
        }
    }

    private double threshold(SettingsField field, double known) {
        double figure = number(field, known, HIGHEST_THRESHOLD);
        if (figure == 0) {
            fault(field, "setup.error.threshold.zero");
        }
        return figure;
    }

    private double number(SettingsField field, double known, int most) {
        return figure(field, BigDecimal.valueOf(known), most).doubleValue();
    }

    private int days(SettingsField field, int known) {
        return figure(field, BigDecimal.valueOf(known), MOST_DAYS, SettingsCheck::isWholeDays)
                .intValue();
    }

    private static boolean isWholeDays(BigDecimal figure) {
        return figure.signum() > 0 && figure.stripTrailingZeros().scale() <= 0;
    }

    private BigDecimal figure(SettingsField field, BigDecimal known, int most) {
        return figure(field, known, most, figure -> true);
    }

    /** @param fits what else must hold of a figure from 0 to {@code most} */
    private BigDecimal figure(SettingsField field, BigDecimal known, int most, Predicate<BigDecimal> fits) {
        if (!touches(field)) {
            return known;
        }
        String typed = form.text(field);
        BigDecimal figure = typed == null ? null : Figure.of(typed);
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

    private Set<RedFlag> dealBreakers() {
        Set<String> chosen = Set.copyOf(form.all(SettingsField.DEAL_BREAKERS));
        return Arrays.stream(RedFlag.values())
                .filter(flag -> chosen.contains(flag.name()))
                .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E named(SettingsField field, Class<E> type, E known) {
        if (!touches(field)) {
            return known;
        }
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(form.text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            fault(field, "setup.error.choose");
        }
        return chosen.orElse(known);
    }

    private boolean touches(SettingsField field) {
        return touched.contains(field);
    }

    private void fault(SettingsField field, String key, Object... figures) {
        faults.add(FieldFault.at(field, key, figures));
    }
}
