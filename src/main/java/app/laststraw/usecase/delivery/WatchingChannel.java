package app.laststraw.usecase.delivery;

import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.standing.RefreshingCards;
import java.time.Instant;

/** Something about a channel changed: managers learn at once, and once, when the red-flag channel stops being safe. */
public final class WatchingChannel {
    private final Storage storage;
    private final CheckingAudience audience;
    private final RefreshingCards cards;

    public WatchingChannel(Storage storage, CheckingAudience audience, RefreshingCards cards) {
        this.storage = storage;
        this.audience = audience;
        this.cards = cards;
    }

    /**
     * Does nothing for any channel but the red-flag channel. Where Slack does not say enough, nobody is alarmed yet: the
     * next word asks again.
     */
    public void changed(ChannelId channel, Instant now) {
        if (!storage.read(records -> channel.equals(records.settings().firm().redFlagChannel()))) {
            return;
        }
        Verdict verdict = audience.mayHear(new Messenger.Place.InChannel(channel), ClientPresence.NONE);
        if (verdict.passed()) {
            storage.write(records -> {
                records.channels().working(channel);
                return null;
            });
            cards.refresh(now);
        } else if (!verdict.refusal().isForLackOfAnswers()) {
            storage.write(records -> {
                ChannelTrouble.unsafe(records, channel, verdict.refusal(), now);
                return null;
            });
        }
    }
}
