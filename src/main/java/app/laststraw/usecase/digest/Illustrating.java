package app.laststraw.usecase.digest;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Language;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.people.KnowingPeople;

/** Gives a digest its picture, in the language of whoever reads it. Takes its time: not to be used within a transaction. */
public final class Illustrating {
    private final ChartDrawer drawer;
    private final KnowingPeople people;

    public Illustrating(ChartDrawer drawer, KnowingPeople people) {
        this.drawer = drawer;
        this.people = people;
    }

    /** What is to be said, with its picture where it has one and it can be drawn. */
    public Announcement illustrated(Utterance utterance) {
        return utterance.what() instanceof Announcement.Digest digest
                        && !digest.digest().isQuiet()
                ? drawer.draw(digest.digest().chart(), languageOf(utterance))
                        .map(digest::with)
                        .orElse(digest)
                : utterance.what();
    }

    private Language languageOf(Utterance utterance) {
        return utterance.place() instanceof Messenger.Place.Directly directly
                ? people.languageOf(directly.person(), utterance.language())
                : utterance.language();
    }
}
