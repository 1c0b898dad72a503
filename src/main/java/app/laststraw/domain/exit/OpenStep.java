package app.laststraw.domain.exit;

import app.laststraw.domain.client.ClientId;

/** A step that is still to be done, and where it belongs. */
public record OpenStep(CaseId caseId, ClientId client, Step step) {}
