package app.laststraw.domain.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules and then the gut check say.
 *
 * @param rule the one that fired
 * @param rows of the gut check that had a word in it, in their order
 */
record Verdict(Decision decision, Rule rule, List<GutCheckRow> rows) {
    static Verdict on(Situation client) {
        Rule rule = Rules.firstFor(client);
        Decision decision = rule.decision();
        List<GutCheckRow> rows = new ArrayList<>();
        for (GutCheckRow row : GutCheckRows.IN_ORDER) {
            if (decision == Decision.PART_WAYS && row.holdsFor(client)) {
                rows.add(row);
                decision = row.decision();
            }
        }
        return new Verdict(decision, rule, List.copyOf(rows));
    }
}
