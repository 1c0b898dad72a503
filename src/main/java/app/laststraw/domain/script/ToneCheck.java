package app.laststraw.domain.script;

import java.util.List;
import java.util.stream.Collectors;

/** Reads a draft before it goes, as a calm colleague would. */
public final class ToneCheck {
    private ToneCheck() {}

    /**
     * @param choices of the draft: its script and language decide what is looked for
     * @return in the order of {@link ToneRule}, and within a rule as they stand in the text; never null
     */
    public static List<Finding> findings(DraftChoices choices, DraftText text, ToneContext context) {
        return text.left().stream()
                .map(blank -> Finding.ofTheWhole(ToneRule.BLANK_LEFT))
                .collect(Collectors.toList());
    }
}
