package app.laststraw.usecase.settings;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.decision.PolicySettings.Thresholds;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Puts what was typed of the policy’s figures onto those that stand. */
record PolicyCheck(TypedSettings typed) {
    /** In any currency; more is a slip. */
    private static final int HIGHEST_COST = 100_000_000;

    private static final int HIGHEST_THRESHOLD = 999_999;
    private static final int MOST_POINTS = 1_000;

    PolicySettings over(PolicySettings policy) {
        return new PolicySettings(
                points(policy.points()),
                points(SettingsField.POINTS_DEAL_BREAKER, policy.dealBreakerPoints()),
                typed.days(SettingsField.HALF_LIFE_DAYS, policy.halfLifeDays()),
                typed.days(SettingsField.HEAT_DAYS, policy.heatDays()),
                typed.days(SettingsField.WINDOW_DAYS, policy.windowDays()),
                thresholds(policy.thresholds()),
                typed.figure(SettingsField.HOURLY_COST, policy.hourlyCost(), HIGHEST_COST),
                typed.allNamed(SettingsField.DEAL_BREAKERS, RedFlag.class, policy.dealBreakers()));
    }

    private Map<Severity, Double> points(Map<Severity, Double> known) {
        Map<Severity, Double> points = new EnumMap<>(Severity.class);
        known.forEach((severity, each) -> points.put(severity, points(SettingsField.pointsOf(severity), each)));
        return points;
    }

    private double points(SettingsField field, double known) {
        return typed.number(field, known, MOST_POINTS);
    }

    private Thresholds thresholds(Thresholds known) {
        int sound = typed.faults().size();
        double first = threshold(SettingsField.SET_EXPECTATIONS_FROM, known.setExpectations());
        double second = threshold(SettingsField.SALVAGE_FROM, known.salvage());
        double third = threshold(SettingsField.PART_FROM, known.part());
        if (typed.faults().size() == sound) {
            rising(SettingsField.SET_EXPECTATIONS_FROM, first, SettingsField.SALVAGE_FROM, second);
            rising(SettingsField.SALVAGE_FROM, second, SettingsField.PART_FROM, third);
        }
        return typed.faults().size() == sound ? new Thresholds(first, second, third) : known;
    }

    private double threshold(SettingsField field, double known) {
        double figure = typed.number(field, known, HIGHEST_THRESHOLD);
        if (figure == 0) {
            typed.fault(field, "setup.error.threshold.zero");
        }
        return figure;
    }

    /** At the higher one, as a rule; whoever changed only the lower one mends that. */
    private void rising(SettingsField lower, double low, SettingsField higher, double high) {
        if (low > high && typed.touches(higher)) {
            typed.fault(higher, "setup.error.threshold.below", low);
        } else if (low > high) {
            typed.fault(lower, "setup.error.threshold.above", high);
        }
    }
}
