/** The user's side: what a person does at their Slack client, and what Slack then sends to the app. */
package app.laststraw.playground.user;
