package app.laststraw.usecase.settings;

import app.laststraw.domain.report.Severity;
import app.laststraw.usecase.FieldFault;

/** The inputs of the firm's settings, in the order in which they are asked. */
public enum SettingsField {
    LANGUAGE(SettingsGroup.FIRM),
    ZONE(SettingsGroup.FIRM),
    CURRENCY(SettingsGroup.FIRM),
    RETENTION(SettingsGroup.FIRM),
    RED_FLAG_CHANNEL(SettingsGroup.PLACES),
    MANAGERS(SettingsGroup.PLACES),
    DIGEST_DAY(SettingsGroup.DIGEST),
    DIGEST_TIME(SettingsGroup.DIGEST),
    DIGEST_TO(SettingsGroup.DIGEST),
    MEMBERS_SEE_COUNTS(SettingsGroup.SIGHT),
    OWNERS_SEE_REPORTERS(SettingsGroup.SIGHT),
    TWO_PERSON_RELEASE(SettingsGroup.SIGHT),
    REPORTER_CARE(SettingsGroup.SIGHT),
    HOURLY_COST(SettingsGroup.POLICY, Typed.FIGURE),
    SET_EXPECTATIONS_FROM(SettingsGroup.POLICY, Typed.FIGURE),
    SALVAGE_FROM(SettingsGroup.POLICY, Typed.FIGURE),
    PART_FROM(SettingsGroup.POLICY, Typed.FIGURE),
    POINTS_ANNOYING(SettingsGroup.POLICY, Typed.FIGURE),
    POINTS_COSTLY(SettingsGroup.POLICY, Typed.FIGURE),
    POINTS_HARMFUL(SettingsGroup.POLICY, Typed.FIGURE),
    POINTS_ABUSIVE(SettingsGroup.POLICY, Typed.FIGURE),
    POINTS_DEAL_BREAKER(SettingsGroup.POLICY, Typed.FIGURE),
    HALF_LIFE_DAYS(SettingsGroup.POLICY, Typed.DAYS),
    HEAT_DAYS(SettingsGroup.POLICY, Typed.DAYS),
    WINDOW_DAYS(SettingsGroup.POLICY, Typed.DAYS),
    DEAL_BREAKERS(SettingsGroup.POLICY);

    private final SettingsGroup group;
    private final Typed typed;

    /** What is typed there, if anything is. */
    private enum Typed {
        NOTHING,
        FIGURE,
        DAYS
    }

    SettingsField(SettingsGroup group) {
        this(group, Typed.NOTHING);
    }

    SettingsField(SettingsGroup group, Typed typed) {
        this.group = group;
        this.typed = typed;
    }

    /** Where the points of a report of that severity are typed. */
    static SettingsField pointsOf(Severity severity) {
        return valueOf("POINTS_" + severity.name());
    }

    public SettingsGroup group() {
        return group;
    }

    /** Whether a number is typed there. */
    public boolean isFigure() {
        return typed != Typed.NOTHING;
    }

    /** Whether that is a whole number of days. */
    public boolean isDays() {
        return typed == Typed.DAYS;
    }

    /** The name of the field on the wire, such as {@code digest_day}. */
    public String id() {
        return FieldFault.idOf(this);
    }
}
