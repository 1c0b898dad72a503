package app.laststraw.playground.workspace;

/** What a person is to the workspace. */
public enum Kind {
    MEMBER,
    ACCOUNT_OWNER,
    /** An admin of the workspace. */
    MANAGER,
    GUEST,
    /** A guest of a single channel. */
    ULTRA_GUEST,
    /** A person of another team, met in shared channels. */
    EXTERNAL,
    /** A person of another team who shares no channel with this one. */
    STRANGER,
    DEACTIVATED,
    BOT;

    public boolean isGuest() {
        return this == GUEST || this == ULTRA_GUEST;
    }

    public boolean isOutside() {
        return this == EXTERNAL || this == STRANGER;
    }

    /** Whether a person of this kind sits at a client and works it. */
    public boolean isPresent() {
        return this != BOT && this != DEACTIVATED && this != STRANGER;
    }
}
