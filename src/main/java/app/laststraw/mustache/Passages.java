package app.laststraw.mustache;

import app.laststraw.domain.script.Passage;
import java.util.ArrayList;
import java.util.List;

/** Puts rendered blocks together again: one passage for all that follow each other and speak to the same person. */
final class Passages {
    private final List<Passage> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Passage.Kind kind;
    private boolean gap;

    /** An empty line of the template; many of them are one. */
    void gap() {
        gap = true;
    }

    void add(Passage.Kind next, String text) {
        if (next != kind) {
            close();
            kind = next;
        }
        if (!open.isEmpty()) {
            open.append(gap ? "\n\n" : "\n");
        }
        open.append(text);
        gap = false;
    }

    List<Passage> done() {
        close();
        return List.copyOf(done);
    }

    private void close() {
        if (!open.isEmpty()) {
            done.add(new Passage(kind, open.toString()));
            open.setLength(0);
        }
    }
}
