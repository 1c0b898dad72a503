package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.Context;

/** Who is asking, and in which language to answer. */
public final class Callers {
    private final KnowingPeople people;

    public Callers(KnowingPeople people) {
        this.people = people;
    }

    /** A person who is waiting for an answer. */
    record Caller(MemberId id, Words words) {}

    /** The caller of a request that the doorkeeper let in, so that a copy of them is at hand. */
    Caller of(Context context) {
        MemberId id = new MemberId(context.getRequestUserId());
        Language language = people.find(id).map(Member::language).orElse(Language.ENGLISH);
        return new Caller(id, Words.in(language));
    }
}
