package app.laststraw.domain.decision;

/** The scripts of the domain page. They stand beside the suggestion, which names one of them. */
public enum ScriptId {
    CONVERSATION,
    STRAIGHT_TALK,
    EXCUSE,
    FEE_INCREASE,
    HEADS_UP,
    EXPECTATIONS,
    SALVAGE_TALK,
    END_NOW,
    PHONE_FOLLOW_UP
}
