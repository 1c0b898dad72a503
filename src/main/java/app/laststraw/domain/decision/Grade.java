package app.laststraw.domain.decision;

/** Who is worth the effort: A is best. */
public enum Grade {
    A,
    B,
    C,
    D,
    E
}
