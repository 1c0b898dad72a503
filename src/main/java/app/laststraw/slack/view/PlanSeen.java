package app.laststraw.slack.view;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.usecase.exit.PlanSheet;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.util.Optional;

/** Which exit plan a form changes, and in which version it was drawn. */
public record PlanSeen(CaseId plan, int version) {
    private static final String CASE = "case";
    private static final String VERSION = "version";

    static JsonObject of(PlanSheet sheet) {
        JsonObject seen = Modals.seen(CASE, sheet.current().id().value());
        seen.addProperty(VERSION, sheet.current().version());
        return seen;
    }

    /** Empty for a form that is none of an exit plan. */
    public static Optional<PlanSeen> in(View view) {
        return Modals.seen(view, CASE)
                .flatMap(id -> Modals.seen(view, VERSION)
                        .map(version -> new PlanSeen(new CaseId(id), Math.toIntExact(version))));
    }
}
