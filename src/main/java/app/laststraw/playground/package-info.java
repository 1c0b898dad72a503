/**
 * A local Slack workspace to try the app in, and to test it against: strict where Slack is strict. {@code blockkit} knows
 * the rules of blocks, {@code workspace} holds what there is, {@code webapi} answers the app, {@code user} plays the
 * people, {@code page} serves the web page, {@code http} carries it all.
 */
package app.laststraw.playground;
