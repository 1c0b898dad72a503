package app.laststraw.domain.script.tone;

import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A draft made ready to be looked through.
 *
 * @param all its texts in order, the subject first
 */
record ToneReading(DraftChoices choices, DraftText draft, ToneContext context, List<TonePassage> all) {
    static ToneReading of(DraftChoices choices, DraftText draft, ToneContext context) {
        List<String> hidden = hidden(draft, context);
        List<TonePassage> all = new ArrayList<>();
        if (draft.subject() != null) {
            all.add(TonePassage.of(Finding.SUBJECT, false, draft.subject(), hidden));
        }
        for (int place = 0; place < draft.passages().size(); place++) {
            Passage passage = draft.passages().get(place);
            all.add(TonePassage.of(place, passage.kind() == Passage.Kind.CUE, passage.text(), hidden));
        }
        return new ToneReading(choices, draft, context, List.copyOf(all));
    }

    /** The longest first: who is called as the client is has the longer name made unreadable as a whole. */
    private static List<String> hidden(DraftText draft, ToneContext context) {
        List<String> hidden = new ArrayList<>();
        draft.left().forEach(blank -> hidden.add(ToneFold.fold(labelled(blank))));
        context.ownNames().forEach(name -> hidden.add(ToneNames.fold(name)));
        hidden.sort(Comparator.comparingInt(String::length).reversed());
        return hidden;
    }

    static String labelled(Blank blank) {
        return "[" + blank.label() + "]";
    }

    /** What the client gets to read or hear, the subject included. Cues quote what the client may say. */
    List<TonePassage> toClient() {
        return all.stream().filter(passage -> !passage.isCue()).toList();
    }

    /** What the client gets to read or hear below the subject. */
    List<TonePassage> words() {
        return toClient().stream()
                .filter(passage -> passage.place() != Finding.SUBJECT)
                .toList();
    }
}
