package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.Draft;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the form that fills in a draft's blanks is drawn from.
 *
 * @param blanks all that its template has, in the order in which they are declared
 * @param onRecord what would fill a blank that nobody filled, by name
 * @param firms currency, in which amounts are asked for
 * @param breakEven by how much the fee would have to rise; null where the script is not about fees
 */
public record BlanksSheet(
        Draft draft,
        Client client,
        List<Blank> blanks,
        Map<String, String> onRecord,
        Currency firms,
        BreakEven breakEven) {
    public BlanksSheet {
        Objects.requireNonNull(draft);
        Objects.requireNonNull(client);
        blanks = List.copyOf(blanks);
        onRecord = Map.copyOf(onRecord);
        Objects.requireNonNull(firms);
    }

    public int version() {
        return draft.current().number();
    }

    /** The blanks that the draft leaves open, in the order in which they stand in its text. */
    public List<Blank> missing() {
        return draft.current().text().left();
    }

    /** Those that are missing first, then all others. */
    public List<Blank> known() {
        return Stream.concat(missing().stream(), blanks.stream())
                .collect(Collectors.toMap(Blank::name, blank -> blank, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What fills the blank, else what would; empty for nothing. */
    public String value(String blank) {
        return value(version(), blank);
    }

    /** As {@link #value(String)}, in a version that somebody saw. */
    public String value(int version, String blank) {
        return draft.version(version).filled().getOrDefault(blank, onRecord.getOrDefault(blank, ""));
    }

    /** Whether the blank is filled otherwise than in a version that somebody saw. */
    public boolean isOtherThanIn(int version, String blank) {
        return !Objects.equals(
                draft.current().filled().get(blank),
                draft.version(version).filled().get(blank));
    }
}
