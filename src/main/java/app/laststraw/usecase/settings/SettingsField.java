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
    HOURLY_COST(SettingsGroup.POLICY, true),
    SET_EXPECTATIONS_FROM(SettingsGroup.POLICY, true),
    SALVAGE_FROM(SettingsGroup.POLICY, true),
    PART_FROM(SettingsGroup.POLICY, true),
    POINTS_ANNOYING(SettingsGroup.POLICY, true),
    POINTS_COSTLY(SettingsGroup.POLICY, true),
    POINTS_HARMFUL(SettingsGroup.POLICY, true),
    POINTS_ABUSIVE(SettingsGroup.POLICY, true),
    POINTS_DEAL_BREAKER(SettingsGroup.POLICY, true),
    HALF_LIFE_DAYS(SettingsGroup.POLICY, true),
    HEAT_DAYS(SettingsGroup.POLICY, true),
    WINDOW_DAYS(SettingsGroup.POLICY, true),
    DEAL_BREAKERS(SettingsGroup.POLICY);

    private final SettingsGroup group;
    private final boolean figure;

    SettingsField(SettingsGroup group) {
        this(group, false);
    }

    SettingsField(SettingsGroup group, boolean figure) {
        this.group = group;
        this.figure = figure;
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
        return figure;
    }

    /** The name of the field on the wire, such as {@code digest_day}. */
    public String id() {
        return FieldFault.idOf(this);
    }
}
