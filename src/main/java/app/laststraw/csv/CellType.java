package app.laststraw.csv;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.WebLink;
import app.laststraw.usecase.client.EmailDomain;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a cell may hold, and how it is read; nothing is guessed.
 *
 * @param expected to follow “expected” in a fault
 * @param reading throws {@link IllegalArgumentException} or {@link DateTimeException} for what it cannot read
 */
record CellType<T>(String expected, Function<String, T> reading) {
    private static final int LONGEST_ID = 100;

    static final CellType<String> EXTERNAL_ID = text(LONGEST_ID);
    static final CellType<ClientName> NAME =
            new CellType<>("a name of 1 to " + ClientName.MAX_LENGTH + " characters", ClientName::new);
    /** An external id, a name or an alias. */
    static final CellType<String> CLIENT = text(ClientName.MAX_LENGTH);

    static final CellType<MemberId> MEMBER = matching("a Slack member id such as U0123456789", "[UW][A-Z0-9]{2,}")
            .mapped(MemberId::new);
    static final CellType<ChannelId> CHANNEL = matching("a Slack channel id such as C0123456789", "[CG][A-Z0-9]{2,}")
            .mapped(ChannelId::new);
    static final CellType<String> TEAM = matching("a Slack team id such as T0123456789", "[TE][A-Z0-9]{2,}");
    static final CellType<String> DOMAIN = matching(
                    "an e-mail domain such as example.com", "[\\p{L}\\p{N}_-]+([.][\\p{L}\\p{N}_-]+)+")
            .mapped(EmailDomain::asMailServersSayIt);
    static final CellType<LocalDate> DAY =
            matching("a day such as 2026-11-21", "\\d{4}-\\d{2}-\\d{2}").mapped(LocalDate::parse);
    static final CellType<Instant> MOMENT = new CellType<>("a moment such as 2026-11-21T09:30:00Z", Instant::parse);
    static final CellType<Boolean> YES_OR_NO = matching("yes or no", "yes|no").mapped("yes"::equals);
    static final CellType<Currency> CURRENCY = new CellType<>("a currency code such as EUR", Currency::getInstance);
    static final CellType<BigDecimal> FEE = figure(MonthlyFee.MAX, 4);
    static final CellType<BigDecimal> HOURS = figure(Incident.MAX_HOURS, 2);
    static final CellType<BigDecimal> MONEY = figure(Incident.MAX_MONEY, 2);
    static final CellType<Integer> NOTICE_LENGTH = matching("a whole number from 0 to " + NoticePeriod.MAX, "\\d{1,3}")
            .mapped(Integer::valueOf)
            .where(length -> length <= NoticePeriod.MAX);
    static final CellType<URI> LINK = new CellType<>(
                    "an http or https address of at most " + Incident.MAX_LINK + " characters", WebLink::of)
            .where(Optional::isPresent)
            .mapped(Optional::get)
            .where(link -> link.toString().length() <= Incident.MAX_LINK);

    /** One line of text. */
    static CellType<String> text(int longest) {
        return lines(longest)
                .where(text -> text.codePoints().noneMatch(Character::isISOControl))
                .expecting("text of at most " + longest + " characters, on one line");
    }

    /** Text, with line breaks where somebody made them. */
    static CellType<String> lines(int longest) {
        return new CellType<>(
                        "text of at most " + longest + " characters",
                        text -> text.replace("\r\n", "\n").replace('\r', '\n'))
                .where(text -> text.length() <= longest && text.indexOf('\0') < 0);
    }

    static <T extends Enum<T>> CellType<T> oneOf(Class<T> type) {
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new CellType<>("one of " + names, name -> Enum.valueOf(type, name));
    }

    /** Plain decimals only: {@code 1e9} is more likely a slip than an amount. */
    private static CellType<BigDecimal> figure(int most, int decimals) {
        return matching(
                        "a number from 0 to " + most + ", at most " + decimals
                                + " decimals after a point, no thousands separators",
                        "\\d{1,15}([.]\\d{1," + decimals + "})?")
                .mapped(CellType::withoutNeedlessZeros)
                .where(figure -> figure.compareTo(BigDecimal.valueOf(most)) <= 0);
    }

    private static BigDecimal withoutNeedlessZeros(String figure) {
        BigDecimal bare = new BigDecimal(figure).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static CellType<String> matching(String expected, String pattern) {
        return new CellType<>(expected, Function.<String>identity()).where(text -> text.matches(pattern));
    }

    /** Several of these, with bars between them. */
    CellType<List<T>> several() {
        return new CellType<>(
                expected + "; several with | between them",
                cell -> Arrays.stream(cell.split("[|]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(reading)
                        .toList());
    }

    /** Several of these, in no order. */
    CellType<Set<T>> set() {
        return several().mapped(LinkedHashSet::new);
    }

    private <U> CellType<U> mapped(Function<? super T, ? extends U> further) {
        return new CellType<>(expected, reading.andThen(further));
    }

    private CellType<T> where(Predicate<T> valid) {
        return mapped(value -> {
            if (!valid.test(value)) {
                throw new IllegalArgumentException("not " + expected);
            }
            return value;
        });
    }

    private CellType<T> expecting(String other) {
        return new CellType<>(other, reading);
    }

    /** Empty where the text is none of these. */
    Optional<T> read(String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
