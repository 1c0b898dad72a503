package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.workspace.Role;

/**
 * What a person may read about a client's standing.
 *
 * @param role of the reader; a {@code MEMBER} reads counts only
 * @param countsShown whether even the counts may be shown
 */
public record ClientStatus(Client client, Suggestion suggestion, Role role, boolean countsShown) {}
