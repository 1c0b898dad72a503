package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.report.ReportField;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/** The words around a field of the report form; their keys are made of the field's name. */
final class FieldWords {
    private final Words words;
    private final Currency currency;

    FieldWords(Words words, Currency currency) {
        this.words = words;
        this.currency = currency;
    }

    /** A label may name the firm's currency. */
    PlainTextObject label(ReportField field) {
        return Blocks.plain(words.say("modal." + field.id(), currency.getCurrencyCode()));
    }

    PlainTextObject placeholder(ReportField field) {
        return Blocks.plain(words.say("modal." + field.id() + ".placeholder"));
    }

    List<OptionObject> described(ReportField field, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> described(field, value)).toList();
    }

    /** An option that says what it looks like. */
    OptionObject described(ReportField field, Enum<?> value) {
        String description = words.say("modal." + field.id() + "." + value.name());
        return OptionObject.builder()
                .text(Blocks.plain(words.name(value)))
                .value(value.name())
                .description(Blocks.plain(description))
                .build();
    }

    OptionObject named(Enum<?> value) {
        return OptionObject.builder()
                .text(Blocks.plain(words.name(value)))
                .value(value.name())
                .build();
    }
}
