package app.laststraw.usecase.digest;

import app.laststraw.domain.workspace.DigestPlan;
import java.util.EnumSet;
import java.util.Set;

/** Where the weekly digest may go to, as the settings offer it. */
public enum DigestRecipient {
    IN_CHANNEL,
    TO_MANAGERS;

    public static Set<DigestRecipient> of(DigestPlan plan) {
        Set<DigestRecipient> recipients = EnumSet.noneOf(DigestRecipient.class);
        if (plan.inChannel()) {
            recipients.add(IN_CHANNEL);
        }
        if (plan.toManagers()) {
            recipients.add(TO_MANAGERS);
        }
        return recipients;
    }
}
