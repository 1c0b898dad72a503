package app.laststraw.slack.view;

import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.script.BlanksSheet;
import app.laststraw.usecase.script.FillingBlanks;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * An input for each kind of blank. A value that is none of its blank's kind is shown as text, so that it can be seen and
 * mended.
 */
final class BlankInputs {
    /** What Slack takes for a label, and for a hint. */
    private static final int LONGEST = 2000;

    /** Longer than this, a text does not fit one line. */
    private static final int ONE_LINE = 60;

    private static final String NEW_FEE = "new_fee";

    /** The blanks of our scripts that take a sentence or more. */
    private static final Set<String> LONG = Set.of(
            "agreed_scope",
            "changes",
            "client_needs",
            "conduct",
            "deliverables",
            "facts",
            "firm_needs",
            "needed",
            "open_work");

    private final Words words;
    private final BlanksSheet sheet;

    BlankInputs(Words words, BlanksSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** @param value empty for none */
    LayoutBlock input(String blockId, Blank blank, String value) {
        String shown = value.isEmpty() ? null : value;
        String amount = amount(blank, value);
        return InputBlock.builder()
                .blockId(blockId)
                .label(Blocks.plain(ClientOptions.shortened(label(blank, amount), LONGEST)))
                .hint(Blocks.plain(ClientOptions.shortened(hint(blank), LONGEST)))
                .element(element(blockId, blank, shown, amount))
                .optional(true)
                .build();
    }

    private String label(Blank blank, String amount) {
        String label = capitalized(blank.label());
        return amount == null
                ? label
                : words.say("draft.fill.money", label, sheet.firms().getCurrencyCode());
    }

    /** A label is worded to stand within a sentence. */
    private static String capitalized(String label) {
        int first = label.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(label.codePointAt(0))) + label.substring(first);
    }

    /** The new fee is told where they would break even, or why nobody can tell. */
    private String hint(Blank blank) {
        if (sheet.breakEven() == null || !blank.name().equals(NEW_FEE)) {
            return blank.hint();
        }
        String told = blank.hint() + " · " + words.say(sheet.breakEven().sentence());
        return sheet.breakEven() == BreakEven.NoFigure.FEE_UNKNOWN
                ? told + " " + words.say("draft.fill.fee_unknown")
                : told;
    }

    private BlockElement element(String id, Blank blank, String shown, String amount) {
        if (amount != null) {
            return NumberInputElement.builder()
                    .actionId(id)
                    .decimalAllowed(true)
                    .initialValue(amount.isEmpty() ? null : amount)
                    .build();
        }
        if (blank.type() == BlankType.DATE && isDay(shown)) {
            return DatePickerElement.builder().actionId(id).initialDate(shown).build();
        }
        return PlainTextInputElement.builder()
                .actionId(id)
                .multiline(isLong(blank, shown))
                .maxLength(FillingBlanks.MOST)
                .initialValue(shown)
                .build();
    }

    /** The figure of an amount in the firm's currency, which is asked as a figure; null for all else. */
    private String amount(Blank blank, String value) {
        String currency = " " + sheet.firms().getCurrencyCode();
        String figure = value.endsWith(currency) ? value.substring(0, value.length() - currency.length()) : value;
        return blank.type() == BlankType.MONEY && figure.matches("(\\d{1,12}(\\.\\d{1,4})?)?") ? figure : null;
    }

    private static boolean isDay(String shown) {
        try {
            return shown == null || LocalDate.parse(shown).toString().length() == "2027-03-14".length();
        } catch (DateTimeException asTyped) {
            return false;
        }
    }

    private static boolean isLong(Blank blank, String shown) {
        boolean overflows = shown != null && (shown.length() > ONE_LINE || shown.contains("\n"));
        return blank.type() == BlankType.TEXT && (LONG.contains(blank.name()) || overflows);
    }
}
