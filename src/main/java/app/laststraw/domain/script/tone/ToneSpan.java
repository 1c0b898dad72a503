package app.laststraw.domain.script.tone;

/** A stretch of a text, in UTF-16 units; {@code end} is the first that no longer belongs to it. */
record ToneSpan(int start, int end) {}
