package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientId;
import app.laststraw.usecase.exit.CaseStanding;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;

/**
 * What a form about a case was drawn from; it rides along with the form.
 *
 * @param caseVersion the version of the case
 * @param clientVersion the version of the client's record
 */
public record CaseSeen(ClientId client, int caseVersion, int clientVersion) {
    private static final String CLIENT = "client";
    private static final String CASE_VERSION = "case_version";
    private static final String CLIENT_VERSION = "client_version";

    /** @throws java.util.NoSuchElementException for a view that is no form about a case */
    public static CaseSeen in(View form) {
        return new CaseSeen(
                new ClientId(Modals.seen(form, CLIENT).orElseThrow()),
                Modals.seen(form, CASE_VERSION).orElseThrow().intValue(),
                Modals.seen(form, CLIENT_VERSION).orElseThrow().intValue());
    }

    /** A case that has gone, as in a form that came too late, has no version that could be seen. */
    static JsonObject of(CaseStanding standing) {
        JsonObject seen = Modals.seen(CLIENT, standing.client().id().value());
        seen.addProperty(
                CASE_VERSION, standing.latest() == null ? -1 : standing.latest().version());
        seen.addProperty(CLIENT_VERSION, standing.client().version());
        return seen;
    }
}
