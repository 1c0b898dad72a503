package app.laststraw.domain.script;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a template is made of, as far as {@link ScriptContents} asks.
 *
 * @param types of the blanks that it declares, by name
 * @param always the blanks in the words that every draft of it has; cues are no words
 * @param optional the sections that it has, with the blanks in the words of each
 */
public record TemplateOutline(
        boolean isSpoken, Map<String, BlankType> types, Set<String> always, Map<Section, Set<String>> optional) {
    public TemplateOutline {
        types = Map.copyOf(types);
        always = Set.copyOf(always);
        optional = optional.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}
