package app.laststraw.slack.handler;

/** All that has to do with reports: writing, changing and asking about them. */
public record ReportHandlers(
        ClientReportCommand clientReport,
        ReportClientShortcut reportClient,
        ReportClientButton reportOnHome,
        ReportMessageShortcut reportMessage,
        ClientOptions clientOptions,
        ReportSubmission submission,
        EditReportButton edit,
        WithdrawReportButton withdraw) {}
