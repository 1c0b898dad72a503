package app.laststraw.slack.message;

import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The weekly digest as lines of plain text, for a terminal. */
public final class DigestText {
    private DigestText() {}

    /** All of it, details included, a line each; never empty. */
    public static List<String> of(WeeklyDigest digest, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("digest.title", WeekName.of(digest.days(), words)));
        lines.add(DigestSections.summary(digest, words));
        DigestSections.of(digest, words).forEach(section -> {
            lines.add("");
            lines.add(section.title());
            section.lines().forEach(line -> lines.add("- " + line.replace("\n", " · ")));
        });
        return List.copyOf(lines);
    }
}
