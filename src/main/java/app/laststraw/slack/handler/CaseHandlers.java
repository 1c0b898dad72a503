package app.laststraw.slack.handler;

/** All that has to do with weighing a suggestion and recording what is decided. */
public record CaseHandlers(
        GutCheckButton answerGutCheck,
        GutCheckSubmission gutCheck,
        RecordDecisionButton recordDecision,
        EscalateButton escalate,
        DecisionSubmission decision) {}
