package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import java.net.URI;

/**
 * Where the app is installed, as Slack says of its token.
 *
 * @param botUser the app's own user
 * @param teamName for people to read; may be empty
 * @param address of the workspace, ending in a slash, such as {@code https://papers.slack.com/}; null when not said
 */
public record Installation(WorkspaceId workspace, MemberId botUser, String teamName, URI address) {}
