package app.laststraw.domain.decision;

import java.util.Arrays;

/** The ladder, mildest first. SALVAGE and RAISE_FEES are two ways to mend it and share a rank. */
public enum Decision {
    KEEP(0),
    SET_EXPECTATIONS(1),
    SALVAGE(2),
    RAISE_FEES(2),
    FINISH_THEN_PART(3),
    PART_WAYS(4),
    END_NOW(5);

    private final int rank;

    Decision(int rank) {
        this.rank = rank;
    }

    /** 0 to 5; a higher one is a harder step. */
    public int rank() {
        return rank;
    }

    public boolean isAbove(Decision other) {
        return rank > other.rank;
    }

    /** The next harder step that is not just another way of the same rank; END_NOW for itself. */
    public Decision nextUp() {
        return Arrays.stream(values())
                .filter(other -> other.isAbove(this))
                .findFirst()
                .orElse(this);
    }
}
