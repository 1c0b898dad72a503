package app.laststraw.playground.user;

import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.workspace.Person;
import app.laststraw.words.Words;
import java.util.List;

/** What the client shows a person, in their language. */
public final class Notices {
    private Notices() {}

    public static String say(Person reader, String key, List<Object> figures) {
        return Words.in(Language.of(reader.locale())).say(key, figures.toArray());
    }
}
