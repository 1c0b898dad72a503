package app.laststraw.domain.workspace;

/** What a person is to one client, or to the firm; worked out afresh for each request. Later means more. */
public enum Role {
    MEMBER,
    ACCOUNT_OWNER,
    MANAGER;

    /** May read the tally, free text and decision of the client, draft, and carry the case. */
    public boolean carriesTheAccount() {
        return this != MEMBER;
    }
}
