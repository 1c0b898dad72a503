package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.OptionObject;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The currencies that a form offers. */
final class CurrencyOptions {
    /** What firms are paid in most; whoever is paid in another has it on record already, or as the firm's own. */
    private static final List<String> USUAL = List.of(
            "USD", "EUR", "GBP", "CNY", "JPY", "HKD", "TWD", "SGD", "AUD", "NZD", "CAD", "CHF", "SEK", "NOK", "DKK",
            "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "UAH", "TRY", "ILS", "AED", "SAR", "QAR", "INR", "PKR", "BDT",
            "LKR", "THB", "VND", "IDR", "MYR", "PHP", "KRW", "ZAR", "EGP", "NGN", "KES", "MAD", "BRL", "MXN", "ARS",
            "CLP", "COP", "PEN");

    private CurrencyOptions() {}

    /** @param known codes that are on record and have to be among them, the first of them on top; may be null */
    static List<OptionObject> with(Words words, String first, String... known) {
        Set<String> codes = new LinkedHashSet<>(List.of(first));
        codes.addAll(USUAL);
        Arrays.stream(known).filter(Objects::nonNull).forEach(codes::add);
        return codes.stream().map(code -> option(words, code)).toList();
    }

    private static OptionObject option(Words words, String code) {
        String name = Currency.getInstance(code).getDisplayName(words.language().locale());
        String text = code.equals(name) ? code : words.say("directory.currency.option", code, name);
        return OptionObject.builder().text(Blocks.plain(text)).value(code).build();
    }
}
