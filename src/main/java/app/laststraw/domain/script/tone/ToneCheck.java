package app.laststraw.domain.script.tone;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a draft before it goes, as a calm colleague would. All of it is looked through for blanks, reporters and reports;
 * for everything else only what the client gets to read or hear, since cues tell the speaker what the client may say.
 */
public final class ToneCheck {
    /** Quoted in small letters after “your”: your “urgent” changes. A name would have a capital letter. */
    private static final Pattern SCARE_QUOTES =
            Pattern.compile("(?<![a-z])(?:your|so-called|such|another|all the|all those)[ \n](\"[^\"\n.!?]{1,25}\")");

    private ToneCheck() {}

    /**
     * @param choices of the draft: its script decides what is looked for; both languages are, whatever the draft’s
     * @return in the order of {@link ToneRule}, and within a rule as they stand in the text; never null
     */
    public static List<Finding> findings(DraftChoices choices, DraftText text, ToneContext context) {
        ToneReading reading = ToneReading.of(choices, text, context);
        return Stream.of(ToneRule.values())
                .flatMap(rule -> found(rule, reading).stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Finding::passage).thenComparingInt(Finding::start)))
                .toList();
    }

    private static List<Finding> found(ToneRule rule, ToneReading reading) {
        return switch (rule) {
            case BLANK_LEFT -> blanksLeft(reading);
            case NO_END_DATE -> ToneDates.noEnd(reading);
            case OUTCOME_LATE -> ToneOutcome.late(reading);
            case PRAISE_SANDWICH -> ToneOutcome.sandwiched(reading);
            case BLAME -> each(rule, reading, ToneLexicon.BLAME::affirmedIn);
            case ABSOLUTE -> each(rule, reading, ToneLexicon.ABSOLUTE::affirmedIn);
            case INSULT -> each(rule, reading, ToneLexicon.INSULT::affirmedIn);
            case SARCASM -> each(rule, reading, ToneCheck::sarcasm);
            // Named is named, even where it is denied.
            case ARCHETYPE_NAMED -> each(rule, reading, ToneLexicon.ARCHETYPE::in);
            case REPORTER_NAMED -> ToneNames.named(reading);
            case REPORT_QUOTED -> ToneQuotes.quoted(reading);
            case THREAT -> each(rule, reading, ToneLexicon.THREAT::affirmedIn);
            case REFERRAL_AFTER_DEAL_BREAKER ->
                reading.context().dealBreakerReported() ? each(rule, reading, ToneCheck::referral) : List.of();
            case PROMISE_BEYOND_PLAN -> ToneDates.beyondPlan(reading);
            case SMALL_TALK ->
                reading.choices().script() == ScriptId.END_NOW
                        ? each(rule, reading, ToneLexicon.SMALL_TALK::affirmedIn)
                        : List.of();
        };
    }

    /** Each blank once, where it first stands: so many findings, so many things to fill in. */
    private static List<Finding> blanksLeft(ToneReading reading) {
        return reading.draft().left().stream()
                .map(blank -> blankLeft(reading, ToneReading.labelled(blank)))
                .toList();
    }

    private static Finding blankLeft(ToneReading reading, String labelled) {
        Optional<Finding> first = reading.all().stream()
                .filter(passage -> passage.text().contains(labelled))
                .findFirst()
                .map(passage -> new Finding(
                        ToneRule.BLANK_LEFT, passage.place(), passage.text().indexOf(labelled), labelled));
        return first.orElseGet(() -> Finding.ofTheWhole(ToneRule.BLANK_LEFT));
    }

    private static List<Finding> each(ToneRule rule, ToneReading reading, Function<TonePassage, List<ToneSpan>> look) {
        return reading.toClient().stream()
                .flatMap(passage -> look.apply(passage).stream().map(found -> passage.finding(rule, found)))
                .toList();
    }

    private static List<ToneSpan> sarcasm(TonePassage passage) {
        Stream<ToneSpan> quoted = SCARE_QUOTES
                .matcher(passage.folded())
                .results()
                .filter(found -> Character.isLowerCase(passage.text().charAt(found.start(1) + 1)))
                .map(found -> new ToneSpan(found.start(1), found.end(1)));
        return Stream.concat(ToneLexicon.SARCASM.affirmedIn(passage).stream(), quoted)
                .toList();
    }

    /** One for each paragraph is enough: a referral is a few sentences that go or stay together. */
    private static List<ToneSpan> referral(TonePassage passage) {
        return ToneLexicon.REFERRAL.affirmedIn(passage).stream().limit(1).toList();
    }
}
