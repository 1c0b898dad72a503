/** Slack's Web API over a workspace in memory: what it does not know is an error. */
package app.laststraw.playground.webapi;
