package app.laststraw.mustache;

import app.laststraw.domain.script.Blank;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Mustache sees while one draft is written: a map that notes which blanks it had to leave, in the order in which
 * they were asked for. So a blank in a section that is left out is not counted.
 */
final class Filling extends AbstractMap<String, Object> {
    private final Map<String, Blank> blanks;
    private final Map<String, String> filled;
    private final Wording wording;
    private final Set<Blank> left = new LinkedHashSet<>();

    Filling(Map<String, Blank> blanks, Map<String, String> filled, Wording wording) {
        this.blanks = blanks;
        this.filled = filled;
        this.wording = wording;
    }

    List<Blank> left() {
        return List.copyOf(left);
    }

    @Override
    public boolean containsKey(Object name) {
        return blanks.containsKey(name);
    }

    @Override
    public Object get(Object name) {
        Blank blank = blanks.get(name);
        String words = wording.words(blank.type(), filled.getOrDefault(blank.name(), ""));
        if (words.isEmpty()) {
            left.add(blank);
            return "[" + blank.label() + "]";
        }
        return words;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("asked for by name only");
    }
}
