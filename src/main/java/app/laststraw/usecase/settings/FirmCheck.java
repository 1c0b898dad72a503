package app.laststraw.usecase.settings;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.digest.DigestRecipient;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what was typed of the firm’s choices onto those that stand. */
record FirmCheck(TypedSettings typed) {
    /** What a form can show and Slack keep along with it. */
    static final int MOST_MANAGERS = 100;

    Settings over(Settings firm) {
        return new Settings(
                typed.named(SettingsField.LANGUAGE, Language.class, firm.language()),
                zone(firm.zone()),
                currency(firm.currency()),
                typed.touches(SettingsField.RED_FLAG_CHANNEL) ? channel() : firm.redFlagChannel(),
                typed.touches(SettingsField.MANAGERS) ? managers() : firm.managers(),
                typed.isOn(SettingsField.MEMBERS_SEE_COUNTS, firm.membersSeeCounts()),
                typed.isOn(SettingsField.OWNERS_SEE_REPORTERS, firm.ownersSeeReporters()),
                typed.isOn(SettingsField.TWO_PERSON_RELEASE, firm.twoPersonRelease()),
                digest(firm.digest()),
                typed.isOn(SettingsField.REPORTER_CARE, firm.reporterCare()),
                typed.named(SettingsField.RETENTION, Retention.class, firm.retention()));
    }

    private ZoneId zone(ZoneId known) {
        if (!typed.touches(SettingsField.ZONE)) {
            return known;
        }
        Optional<String> id = typed.text(SettingsField.ZONE).filter(ZoneId.getAvailableZoneIds()::contains);
        if (id.isEmpty()) {
            typed.fault(SettingsField.ZONE, "setup.error.zone");
        }
        return id.map(ZoneId::of).orElse(known);
    }

    private Currency currency(Currency known) {
        if (!typed.touches(SettingsField.CURRENCY)) {
            return known;
        }
        Optional<Currency> chosen = typed.text(SettingsField.CURRENCY)
                .flatMap(code -> Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(code))
                        .findFirst());
        if (chosen.isEmpty()) {
            typed.fault(SettingsField.CURRENCY, "setup.error.choose");
        }
        return chosen.orElse(known);
    }

    /** Null clears it. */
    private ChannelId channel() {
        return typed.text(SettingsField.RED_FLAG_CHANNEL).map(ChannelId::new).orElse(null);
    }

    private Set<MemberId> managers() {
        List<String> ids = typed.all(SettingsField.MANAGERS);
        if (ids.size() > MOST_MANAGERS) {
            typed.fault(SettingsField.MANAGERS, "setup.error.managers.too_many", MOST_MANAGERS);
        }
        return ids.stream().map(MemberId::new).collect(Collectors.toSet());
    }

    private DigestPlan digest(DigestPlan known) {
        Set<DigestRecipient> recipients =
                typed.allNamed(SettingsField.DIGEST_TO, DigestRecipient.class, DigestRecipient.of(known));
        return new DigestPlan(
                typed.named(SettingsField.DIGEST_DAY, DayOfWeek.class, known.day()),
                time(known.time()),
                recipients.contains(DigestRecipient.IN_CHANNEL),
                recipients.contains(DigestRecipient.TO_MANAGERS));
    }

    private LocalTime time(LocalTime known) {
        if (!typed.touches(SettingsField.DIGEST_TIME)) {
            return known;
        }
        Optional<LocalTime> time = typed.text(SettingsField.DIGEST_TIME).flatMap(FirmCheck::timeOf);
        if (time.isEmpty()) {
            typed.fault(SettingsField.DIGEST_TIME, "setup.error.time");
        }
        return time.orElse(known);
    }

    private static Optional<LocalTime> timeOf(String text) {
        try {
            return Optional.of(LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
