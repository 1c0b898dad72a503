package app.laststraw.usecase.settings;

import app.laststraw.domain.workspace.Retention;
import app.laststraw.usecase.FieldFault;
import java.util.List;
import java.util.Set;

/** Checks settings field by field and puts what was changed onto those that stand; the rest of them stays. */
final class SettingsCheck {
    private final TypedSettings typed;
    private final Choices after;

    /** @param touched the fields that somebody changed; the others are not looked at */
    SettingsCheck(Choices before, SettingsForm form, Set<SettingsField> touched) {
        this.typed = new TypedSettings(form, touched);
        this.after =
                new Choices(new FirmCheck(typed).over(before.firm()), new PolicyCheck(typed).over(before.policy()));
        if (typed.faults().isEmpty()) {
            keepWhatIsLookedAt();
        }
    }

    List<FieldFault> faults() {
        return typed.faults();
    }

    /** The settings as they would be saved; of use only when there are no faults. */
    Choices after() {
        return after;
    }

    /** Whoever changes how long reports are kept, or how far the policy looks back, is told of the other. */
    private void keepWhatIsLookedAt() {
        Retention retention = after.firm().retention();
        int lookedAt = after.policy().daysLookedAt();
        if (typed.touches(SettingsField.RETENTION) && !retention.covers(lookedAt)) {
            typed.fault(SettingsField.RETENTION, "setup.error.retention.too_short", lookedAt);
        }
        keep(SettingsField.HEAT_DAYS, after.policy().heatDays());
        keep(SettingsField.WINDOW_DAYS, after.policy().windowDays());
    }

    private void keep(SettingsField field, int days) {
        Retention retention = after.firm().retention();
        if (typed.touches(field) && !retention.covers(days)) {
            typed.fault(field, "setup.error.days.not_kept", retention.days().orElseThrow());
        }
    }
}
