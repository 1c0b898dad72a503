package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CleanEnd;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;
import java.util.Map;

/**
 * An exit plan as it stands, for a form that is to change it.
 *
 * @param names of those who are to do the steps, where known
 * @param usualOwner who carries new steps, unless somebody says otherwise
 * @param today the firm's calendar day
 */
public record PlanSheet(
        Client client,
        Case current,
        CleanEnd cleanEnd,
        Map<MemberId, String> names,
        MemberId usualOwner,
        LocalDate today) {
    public PlanSheet {
        names = Map.copyOf(names);
    }
}
