package app.laststraw.domain.report;

/** What a reporter saw; any number of them on one report. */
public enum RedFlag {
    DISRESPECTS_TIME,
    CONSTANT_CHECKING,
    SCOPE_CHANGES,
    DISRESPECTS_TEAM,
    IMPOSSIBLE_RESULTS,
    UNREASONABLE_CONDUCT,
    KNOWS_BETTER,
    ENVIES_SUCCESS,
    POOR_COMMUNICATION,
    MISSES_DEADLINES,
    PAYS_LATE,
    HAGGLES_FEES,
    REFUSES_TO_PAY,
    ABUSIVE_CONDUCT
}
