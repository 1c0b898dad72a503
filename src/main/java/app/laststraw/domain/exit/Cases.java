package app.laststraw.domain.exit;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The firm's cases; a port, bound to one workspace and one transaction, called by use cases only. */
public interface Cases {
    Optional<Case> find(CaseId id);

    /** The client's latest case, under way or not. */
    Optional<Case> latest(ClientId client);

    /** Every ruling on the client, of all its cases, the latest first. */
    List<Ruling> rulings(ClientId client);

    /** Every case, whatever became of it, by number: a client's latest is its last. */
    List<Case> all();
    /** All cases with a ruling that was made from {@code from} on, and before {@code until}; by number. */
    List<Case> ruledBetween(Instant from, Instant until);

    /** All cases that are under way, by number. */
    List<Case> underWay();

    /** All cases with a step that is still open, ended ones among them, but none of a client who stays; by number. */
    List<Case> withOpenSteps();

    /**
     * The steps that somebody owns and can still settle, the earliest due first; those of clients in the archive or merged,
     * or who stay, rest.
     */
    List<OpenStep> openStepsOf(MemberId owner);

    /** The clients whose latest case ended. */
    List<ClientId> ended();

    /** Opens a case; the client has none under way. */
    Case open(ClientId client, Ruling first);

    /**
     * Saves everything of the case: rulings, talks and steps that are new are added, the rest is brought up to date. The
     * version counts one up.
     *
     * @return the case as it stands now
     * @throws IllegalStateException when the stored version is another: whoever saves has read it in the same transaction
     */
    Case save(Case changed);

    /**
     * Notes that the owner of a step was reminded. The version does not count it: whoever is about to change the case has
     * not seen an older one for that.
     */
    void reminded(CaseId id, int step, Step.Reminded how);

    /** Notes that somebody was asked to look again, on that review day. The version does not count it either. */
    void reviewAsked(CaseId id, LocalDate reviewOn);
}
