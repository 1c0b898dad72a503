package app.laststraw.usecase;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;

/** The firm's choices; a port. A workspace that never chose has the defaults it is opened with. */
public interface FirmSettings {
    Settings firm();

    PolicySettings policy();

    void save(Settings settings);

    void save(PolicySettings settings);

    /** Whether a form was taken before, by the sender's own id for it. */
    boolean isTaken(String submissionKey);

    /** Notes that a form was taken. */
    void take(String submissionKey);
}
