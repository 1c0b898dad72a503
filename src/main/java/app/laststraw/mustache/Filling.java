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
    private final Map<String, TemplateBlank> blanks;
    private final Map<String, String> filled;
    private final boolean withReferral;
    private final Set<Blank> left = new LinkedHashSet<>();

    Filling(Map<String, TemplateBlank> blanks, Map<String, String> filled, boolean withReferral) {
        this.blanks = blanks;
        this.filled = filled;
        this.withReferral = withReferral;
    }

    List<Blank> left() {
        return List.copyOf(left);
    }

    @Override
    public boolean containsKey(Object name) {
        return Tags.REFERRAL.equals(name) || blanks.containsKey(name);
    }

    @Override
    public Object get(Object name) {
        if (Tags.REFERRAL.equals(name)) {
            return withReferral;
        }
        String value = filled.get(name);
        if (value != null && !value.isBlank()) {
            return value;
        }
        TemplateBlank blank = blanks.get(name);
        left.add(blank.left());
        return blank.placeholder();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("asked for by name only");
    }
}
