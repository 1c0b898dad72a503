package app.laststraw.domain.script.tone;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the outcome is said early, said plainly, and not wrapped in praise. */
final class ToneOutcome {
    /** In these something is decided that the client has to hear first. */
    private static final Set<ScriptId> DECIDED = Set.of(
            ScriptId.CONVERSATION, ScriptId.STRAIGHT_TALK, ScriptId.EXCUSE, ScriptId.FEE_INCREASE, ScriptId.END_NOW);

    /** A greeting and a sentence of thanks may stand before it however short the whole is. */
    private static final int GREETING = 20 * ToneToken.OF_A_WORD;
    /** Praise that is more sentences away no longer frames anything. */
    private static final int FRAME = 5;

    private ToneOutcome() {}

    /** Something that is said: where, in which sentence of the whole, and after how many words of it. */
    private record Said(TonePassage passage, ToneSpan span, int sentence, int before, boolean isHedged) {
        Finding finding(ToneRule rule) {
            return passage.finding(rule, span);
        }
    }

    static List<Finding> late(ToneReading reading) {
        if (!DECIDED.contains(reading.choices().script())) {
            return List.of();
        }
        Optional<Said> outcome = badNews(reading);
        if (outcome.isEmpty()) {
            return List.of(Finding.ofTheWhole(ToneRule.OUTCOME_LATE));
        }
        int all = reading.words().stream()
                .mapToInt(passage -> weight(passage.folded()))
                .sum();
        return outcome
                .filter(said -> said.before() > GREETING && said.before() * 3L > all)
                .map(said -> said.finding(ToneRule.OUTCOME_LATE))
                .stream()
                .toList();
    }

    /** Points at the praise before the bad news, since that is what makes it hard to hear. */
    static List<Finding> sandwiched(ToneReading reading) {
        Optional<Said> news = badNews(reading);
        if (news.isEmpty()) {
            return List.of();
        }
        List<Said> praise = said(reading, ToneLexicon.PRAISE);
        boolean isPraisedAfter = praise.stream()
                .anyMatch(said -> said.before() > news.get().before()
                        && said.sentence() - news.get().sentence() <= FRAME);
        return praise.stream()
                .filter(said -> isPraisedAfter && said.before() < news.get().before())
                .filter(said -> news.get().sentence() - said.sentence() <= FRAME)
                .map(said -> said.finding(ToneRule.PRAISE_SANDWICH))
                .toList();
    }

    /** The first time that it is said plainly: “we might end it one day” says nothing. */
    private static Optional<Said> badNews(ToneReading reading) {
        ToneLexicon news = switch (reading.choices().script()) {
            case CONVERSATION, STRAIGHT_TALK, EXCUSE, END_NOW, PHONE_FOLLOW_UP -> ToneLexicon.FAREWELL;
            case FEE_INCREASE -> ToneLexicon.FEE_RISE;
            case HEADS_UP, EXPECTATIONS, SALVAGE_TALK -> ToneLexicon.TROUBLE;
        };
        return said(reading, news).stream().filter(said -> !said.isHedged()).findFirst();
    }

    private static List<Said> said(ToneReading reading, ToneLexicon lexicon) {
        List<Said> said = new ArrayList<>();
        int sentences = 0;
        int before = 0;
        for (TonePassage passage : reading.words()) {
            int at = 0;
            BitSet hedged = passage.sentencesWith(ToneLexicon.HEDGE);
            for (ToneSpan span : lexicon.affirmedIn(passage)) {
                before += weight(passage.folded().substring(at, Math.max(at, span.start())));
                at = Math.max(at, span.start());
                int sentence = passage.sentenceAt(span.start());
                said.add(new Said(passage, span, sentences + sentence, before, hedged.get(sentence)));
            }
            before += weight(passage.folded().substring(at));
            sentences += passage.sentences().size();
        }
        return said;
    }

    private static int weight(String text) {
        return ToneToken.weight(ToneToken.of(text));
    }
}
