package app.laststraw.slack.handler;

/** All that has to do with reminders: what their buttons do, and the form in which steps are handed over. */
public record ReminderHandlers(
        SettleStepButton settle, HandOverButton handOver, HandOverSubmission handOverSubmission) {}
