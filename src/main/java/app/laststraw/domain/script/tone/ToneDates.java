package app.laststraw.domain.script.tone;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.tone.ToneDays.Day;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a farewell says when it ends, and promises nothing after that. */
final class ToneDates {
    private static final Set<ScriptId> FAREWELLS = Set.of(
            ScriptId.CONVERSATION, ScriptId.STRAIGHT_TALK, ScriptId.EXCUSE, ScriptId.END_NOW, ScriptId.PHONE_FOLLOW_UP);

    /** A year is only needed to know that a day is one of the calendar; every day is one of a leap year. */
    private static final int ANY_YEAR = 2028;

    private ToneDates() {}

    /** A day on which something else happened, such as a delay, is no end date. */
    static List<Finding> noEnd(ToneReading reading) {
        boolean isFarewell = FAREWELLS.contains(reading.choices().script());
        boolean isFeeIncrease = reading.choices().script() == ScriptId.FEE_INCREASE;
        boolean isStillBlank = reading.draft().left().stream().anyMatch(blank -> blank.type() == BlankType.DATE);
        if (!isFarewell && !isFeeIncrease || isStillBlank) {
            return List.of();
        }
        ToneLexicon about = isFarewell ? ToneLexicon.END : ToneLexicon.FEE_START;
        boolean isSaid = reading.toClient().stream()
                .anyMatch(passage -> !ToneLexicon.AT_ONCE.in(passage).isEmpty() || saysWhen(passage, about));
        return isSaid ? List.of() : List.of(Finding.ofTheWhole(ToneRule.NO_END_DATE));
    }

    /** The day stands in the sentence that tells of the end, or in the next one. */
    private static boolean saysWhen(TonePassage passage, ToneLexicon about) {
        BitSet telling = passage.sentencesWith(about);
        return ToneDays.in(passage.folded(), ANY_YEAR).stream()
                .map(day -> passage.sentenceAt(day.span().start()))
                .anyMatch(sentence -> telling.get(sentence) || sentence > 0 && telling.get(sentence - 1));
    }

    static List<Finding> beyondPlan(ToneReading reading) {
        if (!FAREWELLS.contains(reading.choices().script())) {
            return List.of();
        }
        return reading.toClient().stream()
                .flatMap(passage -> promises(passage, lastDay(reading.context()))
                        .map(found -> passage.finding(ToneRule.PROMISE_BEYOND_PLAN, found)))
                .toList();
    }

    private static Stream<ToneSpan> promises(TonePassage passage, LocalDate last) {
        BitSet handover = passage.sentencesWith(ToneLexicon.HANDOVER);
        Stream<ToneSpan> endless = ToneLexicon.ENDLESS.affirmedIn(passage).stream();
        Stream<ToneSpan> free = ToneLexicon.FREE.affirmedIn(passage).stream()
                .filter(found -> !handover.get(passage.sentenceAt(found.start())));
        return Stream.concat(Stream.concat(endless, free), tooLate(passage, last));
    }

    private static Stream<ToneSpan> tooLate(TonePassage passage, LocalDate last) {
        if (last == null) {
            return Stream.empty();
        }
        BitSet ours = passage.sentencesWith(ToneLexicon.OUR_WORK);
        ours.andNot(passage.sentencesWith(ToneLexicon.PAYMENT));
        return ToneDays.in(passage.folded(), last.getYear()).stream()
                .filter(day -> day.isAfter(last))
                .map(Day::span)
                .filter(day -> ours.get(passage.sentenceAt(day.start())));
    }

    private static LocalDate lastDay(ToneContext context) {
        if (context.endsOn() == null || context.lastStepOn() == null) {
            return context.endsOn() == null ? context.lastStepOn() : context.endsOn();
        }
        return context.endsOn().isAfter(context.lastStepOn()) ? context.endsOn() : context.lastStepOn();
    }
}
