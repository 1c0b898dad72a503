package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            case BLAME -> said(rule, ToneLexicon.BLAME, reading);
            case ABSOLUTE -> said(rule, ToneLexicon.ABSOLUTE, reading);
            case INSULT -> said(rule, ToneLexicon.INSULT, reading);
            case SARCASM -> sarcasm(reading);
            case ARCHETYPE_NAMED -> archetypes(reading);
            case REPORTER_NAMED -> ToneNames.named(reading);
            case REPORT_QUOTED -> ToneQuotes.quoted(reading);
            case THREAT -> said(rule, ToneLexicon.THREAT, reading);
            case REFERRAL_AFTER_DEAL_BREAKER ->
                reading.context().dealBreakerReported() ? referrals(reading) : List.of();
            case PROMISE_BEYOND_PLAN -> ToneDates.beyondPlan(reading);
            case SMALL_TALK ->
                reading.choices().script() == ScriptId.END_NOW
                        ? said(rule, ToneLexicon.SMALL_TALK, reading)
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

    private static List<Finding> said(ToneRule rule, ToneLexicon lexicon, ToneReading reading) {
        return reading.toClient().stream()
                .flatMap(passage -> lexicon.affirmedIn(passage).stream().map(found -> passage.finding(rule, found)))
                .toList();
    }

    /** Named is named, even where it is denied. */
    private static List<Finding> archetypes(ToneReading reading) {
        return reading.toClient().stream()
                .flatMap(passage -> ToneLexicon.ARCHETYPE.in(passage).stream()
                        .map(found -> passage.finding(ToneRule.ARCHETYPE_NAMED, found)))
                .toList();
    }

    private static List<Finding> sarcasm(ToneReading reading) {
        Stream<Finding> quoted = reading.toClient().stream()
                .flatMap(passage -> scareQuotes(passage).map(found -> passage.finding(ToneRule.SARCASM, found)));
        return Stream.concat(said(ToneRule.SARCASM, ToneLexicon.SARCASM, reading).stream(), quoted)
                .toList();
    }

    private static Stream<ToneSpan> scareQuotes(TonePassage passage) {
        return SCARE_QUOTES
                .matcher(passage.folded())
                .results()
                .filter(found -> Character.isLowerCase(passage.text().charAt(found.start(1) + 1)))
                .map(found -> new ToneSpan(found.start(1), found.end(1)));
    }

    /** One for each paragraph is enough: a referral is a few sentences that go or stay together. */
    private static List<Finding> referrals(ToneReading reading) {
        return reading.toClient().stream()
                .flatMap(passage -> ToneLexicon.REFERRAL.affirmedIn(passage).stream()
                        .limit(1)
                        .map(found -> passage.finding(ToneRule.REFERRAL_AFTER_DEAL_BREAKER, found)))
                .toList();
    }
}
