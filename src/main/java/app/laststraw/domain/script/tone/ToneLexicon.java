package app.laststraw.domain.script.tone;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@link ToneCheck} knows by heart. Drafts mix languages, so each is looked for in both. */
enum ToneLexicon {
    BLAME(ToneEnglish.BLAME, ToneChinese.BLAME),
    ABSOLUTE(ToneEnglish.ABSOLUTE, ToneChinese.ABSOLUTE),
    INSULT(ToneEnglish.INSULT, ToneChinese.INSULT),
    SARCASM(ToneEnglish.SARCASM, ToneChinese.SARCASM),
    ARCHETYPE(ToneEnglish.ARCHETYPE, ToneChinese.ARCHETYPE),
    THREAT(ToneEnglish.THREAT, ToneChinese.THREAT),
    REFERRAL(ToneEnglish.REFERRAL, ToneChinese.REFERRAL),
    SMALL_TALK(ToneEnglish.SMALL_TALK, ToneChinese.SMALL_TALK),
    PRAISE(ToneEnglish.PRAISE, ToneChinese.PRAISE),
    /** That it ends, said plainly. */
    FAREWELL(ToneEnglish.FAREWELL, ToneChinese.FAREWELL),
    /** That the fees rise, said plainly. */
    FEE_RISE(ToneEnglish.FEE_RISE, ToneChinese.FEE_RISE),
    /** That it does not go well. */
    TROUBLE(ToneEnglish.TROUBLE, ToneChinese.TROUBLE),
    /** What makes a plain statement less than plain. */
    HEDGE(ToneEnglish.HEDGE, ToneChinese.HEDGE),
    /** What a sentence speaks of that names the last day. */
    END(ToneEnglish.END, ToneChinese.END),
    /** What a sentence speaks of that names the first day of new fees. */
    FEE_START(ToneEnglish.FEE_START, ToneChinese.FEE_START),
    /** As good as a day. */
    AT_ONCE(ToneEnglish.AT_ONCE, ToneChinese.AT_ONCE),
    /** Promises without an end. */
    ENDLESS(ToneEnglish.ENDLESS, ToneChinese.ENDLESS),
    /** Promises without a price. */
    FREE(ToneEnglish.FREE, ToneChinese.FREE),
    /** What we do for a client. */
    OUR_WORK(ToneEnglish.OUR_WORK, ToneChinese.OUR_WORK),
    /** What is theirs, and goes over to them. */
    HANDOVER(ToneEnglish.HANDOVER, ToneChinese.HANDOVER),
    /** What they owe. */
    PAYMENT(ToneEnglish.PAYMENT, ToneChinese.PAYMENT);

    private final TonePhrases english;
    private final TonePhrases chinese;

    ToneLexicon(String english, String chinese) {
        this.english = TonePhrases.english(english);
        this.chinese = TonePhrases.chinese(chinese);
    }

    /** Where it stands, from the first on. */
    List<ToneSpan> in(TonePassage passage) {
        return inOrder(english.in(passage.folded()), chinese.in(passage.folded()));
    }

    /** Where it stands and is not denied, from the first on. */
    List<ToneSpan> affirmedIn(TonePassage passage) {
        return inOrder(english.affirmedIn(passage.folded()), chinese.affirmedIn(passage.folded()));
    }

    List<String> patterns() {
        return List.of(english.source(), chinese.source());
    }

    private static List<ToneSpan> inOrder(List<ToneSpan> one, List<ToneSpan> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparingInt(ToneSpan::start))
                .toList();
    }
}
