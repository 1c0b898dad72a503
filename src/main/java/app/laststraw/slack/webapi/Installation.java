package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;

/**
 * Where the app is installed, as Slack says of its token.
 *
 * @param botUser the app's own user
 * @param teamName for people to read; may be empty
 * @param enterpriseId of the organisation; null outside an Enterprise Grid
 */
public record Installation(WorkspaceId workspace, MemberId botUser, String teamName, String enterpriseId) {}
