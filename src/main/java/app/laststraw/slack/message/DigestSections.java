package app.laststraw.slack.message;

import app.laststraw.domain.digest.ClientFlags;
import app.laststraw.domain.digest.ComingReview;
import app.laststraw.domain.digest.Cost;
import app.laststraw.domain.digest.Crossing;
import app.laststraw.domain.digest.Happened;
import app.laststraw.domain.digest.Mover;
import app.laststraw.domain.digest.OpenStep;
import app.laststraw.domain.digest.Pending;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of the digest in the order in which a manager needs them; what has nothing to tell is left out. */
public final class DigestSections {
    /** A client with every red flag there is would fill a phone. */
    private static final int MOST_FLAGS = 4;

    private final WeeklyDigest digest;
    private final Words words;
    private final List<DigestSection> sections = new ArrayList<>();

    private DigestSections(WeeklyDigest digest, Words words) {
        this.digest = digest;
        this.words = words;
    }

    /** Empty only where there is no client. */
    public static List<DigestSection> of(WeeklyDigest digest, Words words) {
        DigestSections of = new DigestSections(digest, words);
        of.addAll(digest.happened(), digest.pending());
        return List.copyOf(of.sections);
    }

    /** How much was reported, in one sentence. */
    public static String summary(WeeklyDigest digest, Words words) {
        if (digest.isQuiet()) {
            return words.say("digest.quiet");
        }
        Happened happened = digest.happened();
        return happened.reports() == 0
                ? words.say("digest.summary.none")
                : words.say("digest.summary", happened.reports(), happened.clients());
    }

    private void addAll(Happened happened, Pending pending) {
        add("digest.section.crossed", 5, happened.harder(), this::crossed);
        add(
                "digest.section.decisions",
                5,
                pending.decisions(),
                waiting -> words.say("digest.waiting", name(waiting.client()), waiting.suggested(), waiting.weeks()));
        add("digest.section.steps", 5, pending.steps(), this::step);
        add("digest.section.flags", 5, happened.flags(), this::flags);
        add("digest.section.hotter", 3, movers(happened, 1), this::mover);
        add("digest.section.cooler", 3, movers(happened, -1), this::mover);
        add(
                "digest.section.archetypes",
                Archetype.values().length,
                mostFirst(happened.archetypes()),
                each -> words.say("digest.count", each.getKey(), each.getValue()));
        add("digest.section.cost", 5, cost(happened.cost()), Function.identity());
        add(
                "digest.section.better",
                3,
                happened.milder(),
                better -> words.say("digest.better", name(better.client()), better.from(), better.to()));
        add("digest.section.reviews", 3, pending.reviews(), this::review);
        if (happened.advice() != null) {
            add(
                    "digest.section.advice",
                    2,
                    List.of(happened.advice().because(), happened.advice().what()),
                    words::say);
        }
        add(
                "digest.section.sources",
                3,
                happened.sources(),
                source ->
                        words.say("digest.source", Blocks.typed(source.source()), source.clients(), source.reports()));
        addGrades(happened);
    }

    private <T> void add(String title, int brief, List<T> things, Function<T, String> line) {
        if (!things.isEmpty()) {
            sections.add(new DigestSection(
                    words.say(title), things.stream().map(line).toList(), brief));
        }
    }

    private String crossed(Crossing crossing) {
        return words.say(
                "digest.crossed", name(crossing.client()), crossing.from(), crossing.to(), words.say(crossing.why()));
    }

    private String step(OpenStep open) {
        Map<MemberId, String> names =
                open.owner() == null ? Map.of() : Map.of(open.step().owner(), open.owner());
        StepWords steps = new StepWords(names, digest.today(), words);
        return words.say("digest.step", name(open.client()), steps.title(open.step()), steps.standing(open.step()));
    }

    private String flags(ClientFlags client) {
        List<String> flags = new ArrayList<>(
                client.flags().stream().limit(MOST_FLAGS).map(this::flag).toList());
        int more = client.flags().size() - flags.size();
        if (more > 0) {
            flags.add(words.say("digest.more", more));
        }
        String separator = words.say("digest.list.separator");
        return words.say("digest.flags", name(client.client()), String.join(separator, flags));
    }

    private String flag(ClientFlags.Flag flag) {
        String counted = words.say("digest.flag", flag.flag(), flag.reports());
        if (flag.dealBreaker()) {
            return words.say(flag.first() ? "digest.flag.deal_breaker.first" : "digest.flag.deal_breaker", counted);
        }
        return flag.first() ? words.say("digest.flag.first", counted) : counted;
    }

    private static List<Mover> movers(Happened happened, int direction) {
        return happened.movers().stream()
                .filter(mover -> mover.change() * direction > 0)
                .toList();
    }

    private String mover(Mover mover) {
        return words.say("digest.mover", name(mover.client()), mover.before(), mover.after());
    }

    private static List<Map.Entry<Archetype, Integer>> mostFirst(Map<Archetype, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Archetype, Integer>comparingByValue().reversed())
                .toList();
    }

    private List<String> cost(Cost cost) {
        if (cost == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(spent(cost.hours(), cost.money(), cost.currency()));
        lines.add(words.say("digest.share." + cost.share().name()));
        cost.clients().stream()
                .map(each -> words.say(
                        "digest.of_client", name(each.client()), spent(each.hours(), each.money(), cost.currency())))
                .forEach(lines::add);
        return lines;
    }

    private String spent(BigDecimal hours, BigDecimal money, Currency currency) {
        if (money.signum() == 0) {
            return words.say("digest.cost.hours", hours);
        }
        return hours.signum() == 0
                ? words.say("digest.cost.money", amount(money, currency))
                : words.say("digest.cost.both", hours, amount(money, currency));
    }

    /** Round amounts without their cents. */
    private String amount(BigDecimal money, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(words.language().locale());
        format.setCurrency(currency);
        int decimals = money.stripTrailingZeros().scale() > 0 ? currency.getDefaultFractionDigits() : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money);
    }

    private String review(ComingReview review) {
        boolean passed = review.on().isBefore(digest.today());
        return words.say(passed ? "digest.review.overdue" : "digest.review", name(review.client()), review.on());
    }

    private void addGrades(Happened happened) {
        List<String> grades = happened.grades().entrySet().stream()
                .map(each -> words.say("digest.grade", each.getKey(), each.getValue()))
                .toList();
        boolean someClients = happened.grades().values().stream().anyMatch(count -> count > 0);
        String line = String.join(words.say("digest.grade.separator"), grades);
        add("digest.section.grades", 1, someClients ? List.of(line) : List.of(), Function.identity());
    }

    private static String name(String client) {
        return Blocks.typed(client);
    }
}
