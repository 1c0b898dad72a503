package app.laststraw.domain.script;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A draft as it read at one time. What was rendered is kept: a template that changes later changes no draft.
 *
 * @param number counts the versions of a draft, from 1
 * @param basedOn the version to which <i>Undo</i> goes back; 0 where there is none
 * @param filled what fills the blanks, by name, as {@link BlankType} has it; may hold values of blanks that only other
 *     scripts have
 */
public record DraftVersion(
        int number,
        int basedOn,
        DraftEdit edit,
        DraftChoices choices,
        Map<String, String> filled,
        DraftText text,
        MemberId by,
        Instant at) {
    public DraftVersion {
        if (number < 1 || basedOn < 0 || basedOn >= number) {
            throw new IllegalArgumentException("a version is based on one before it");
        }
        Objects.requireNonNull(edit);
        Objects.requireNonNull(choices);
        filled = Map.copyOf(filled);
        Objects.requireNonNull(text);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
