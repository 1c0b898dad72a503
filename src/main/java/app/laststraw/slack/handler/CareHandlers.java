package app.laststraw.slack.handler;

/** What people answer when the app looks after what came of reports and rulings. */
public record CareHandlers(HindsightButton hindsight) {}
