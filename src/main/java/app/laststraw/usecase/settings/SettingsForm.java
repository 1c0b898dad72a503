package app.laststraw.usecase.settings;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Figure;
import app.laststraw.usecase.digest.DigestRecipient;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The firm's settings, or some of them, as texts by field: ids, names of values, figures. Several in one field have commas
 * between them. What is chosen nowhere is absent.
 *
 * @param texts each written in one way, so that two that mean the same are the same
 */
public record SettingsForm(Map<SettingsField, String> texts) {
    private static final String BETWEEN = ",";

    public SettingsForm {
        EnumMap<SettingsField, String> kept = new EnumMap<>(SettingsField.class);
        texts.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(field, field.isFigure() ? figure(text) : text.strip());
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    /** All of the settings. */
    public static SettingsForm of(Choices choices) {
        Map<SettingsField, String> texts = new EnumMap<>(SettingsField.class);
        putFirm(texts, choices.firm());
        putDigest(texts, choices.firm().digest());
        putPolicy(texts, choices.policy());
        return new SettingsForm(texts);
    }

    /** Several ids or names in one text, whatever the order in which they were chosen. */
    public static String several(Collection<?> values) {
        return values.stream().map(String::valueOf).distinct().sorted().collect(Collectors.joining(BETWEEN));
    }

    /** Null where nothing is chosen. */
    public String text(SettingsField field) {
        return texts.get(field);
    }

    /** The ids or names in a field of several; may be empty. */
    public List<String> all(SettingsField field) {
        String text = text(field);
        return text == null ? List.of() : Arrays.asList(text.split(BETWEEN));
    }

    /** @param text null or blank for nothing */
    public SettingsForm with(SettingsField field, String text) {
        Map<SettingsField, String> changed = new EnumMap<>(SettingsField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new SettingsForm(changed);
    }

    /** Without the fields of other groups. */
    public SettingsForm only(SettingsGroup group) {
        Map<SettingsField, String> kept = new EnumMap<>(SettingsField.class);
        group.fields().forEach(field -> kept.put(field, text(field)));
        return new SettingsForm(kept);
    }

    /** The fields in which the two are not the same. */
    public Set<SettingsField> differences(SettingsForm other) {
        Set<SettingsField> differences = EnumSet.noneOf(SettingsField.class);
        for (SettingsField field : SettingsField.values()) {
            if (!Objects.equals(text(field), other.text(field))) {
                differences.add(field);
            }
        }
        return differences;
    }

    private static void putFirm(Map<SettingsField, String> texts, Settings firm) {
        texts.put(SettingsField.LANGUAGE, firm.language().name());
        texts.put(
                SettingsField.ZONE,
                firm.zone().equals(ZoneOffset.UTC) ? "UTC" : firm.zone().getId());
        texts.put(SettingsField.CURRENCY, firm.currency().getCurrencyCode());
        texts.put(SettingsField.RETENTION, firm.retention().name());
        texts.put(
                SettingsField.RED_FLAG_CHANNEL,
                firm.redFlagChannel() == null ? null : firm.redFlagChannel().value());
        texts.put(SettingsField.MANAGERS, several(firm.managers()));
        texts.put(SettingsField.MEMBERS_SEE_COUNTS, String.valueOf(firm.membersSeeCounts()));
        texts.put(SettingsField.OWNERS_SEE_REPORTERS, String.valueOf(firm.ownersSeeReporters()));
        texts.put(SettingsField.TWO_PERSON_RELEASE, String.valueOf(firm.twoPersonRelease()));
        texts.put(SettingsField.REPORTER_CARE, String.valueOf(firm.reporterCare()));
    }

    private static void putDigest(Map<SettingsField, String> texts, DigestPlan digest) {
        texts.put(SettingsField.DIGEST_DAY, digest.day().name());
        texts.put(SettingsField.DIGEST_TIME, digest.time().toString());
        texts.put(SettingsField.DIGEST_TO, several(DigestRecipient.of(digest)));
    }

    private static void putPolicy(Map<SettingsField, String> texts, PolicySettings policy) {
        texts.put(SettingsField.HOURLY_COST, policy.hourlyCost().toPlainString());
        texts.put(SettingsField.SET_EXPECTATIONS_FROM, plain(policy.thresholds().setExpectations()));
        texts.put(SettingsField.SALVAGE_FROM, plain(policy.thresholds().salvage()));
        texts.put(SettingsField.PART_FROM, plain(policy.thresholds().part()));
        policy.points().forEach((severity, points) -> texts.put(SettingsField.pointsOf(severity), plain(points)));
        texts.put(SettingsField.POINTS_DEAL_BREAKER, plain(policy.dealBreakerPoints()));
        texts.put(SettingsField.HALF_LIFE_DAYS, String.valueOf(policy.halfLifeDays()));
        texts.put(SettingsField.HEAT_DAYS, String.valueOf(policy.heatDays()));
        texts.put(SettingsField.WINDOW_DAYS, String.valueOf(policy.windowDays()));
        texts.put(SettingsField.DEAL_BREAKERS, several(policy.dealBreakers()));
    }

    private static String plain(double figure) {
        return BigDecimal.valueOf(figure).toPlainString();
    }

    /** {@code 3} for {@code 3.0}; what is no figure stays as it was typed, to be refused. */
    private static String figure(String typed) {
        BigDecimal figure = Figure.of(typed);
        return figure == null ? typed : figure.stripTrailingZeros().toPlainString();
    }
}
