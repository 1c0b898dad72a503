/**
 * One Slack workspace in memory: people, channels, messages, views, files, and what expires. It knows nothing of HTTP;
 * whoever reads or changes it holds the {@link app.laststraw.playground.workspace.Workspace}'s lock.
 */
package app.laststraw.playground.workspace;
