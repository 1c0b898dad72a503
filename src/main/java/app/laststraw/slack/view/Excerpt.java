package app.laststraw.slack.view;

import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.slack.message.RichText;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.RichTextSectionElement;

/** The words that a finding points at, as they stand in a draft, with a little of what stands around them; on one line. */
final class Excerpt {
    /** Characters on either side. */
    private static final int AROUND = 40;

    private static final int MOST = 200;
    private static final String CUT = "…";

    private final String text;
    private final int start;
    private final int end;

    private Excerpt(String text, Finding finding) {
        this.text = text;
        this.start = finding.start();
        this.end = finding.start() + finding.words().length();
    }

    /** @param finding one that points at words */
    static RichTextSectionElement of(DraftText draft, Finding finding, Words words) {
        String text = finding.passage() == Finding.SUBJECT
                ? draft.subject()
                : draft.passages().get(finding.passage()).text();
        Excerpt excerpt = new Excerpt(text, finding);
        return RichText.line(
                RichText.text(words.say("check.quote.before", excerpt.before())),
                RichText.bold(words(finding)),
                RichText.text(words.say("check.quote.after", excerpt.after())));
    }

    /** The words alone; of many, the first. */
    static String words(Finding finding) {
        return oneLine(ClientOptions.shortened(finding.words(), MOST));
    }

    /** From the beginning of a word, where there is one. */
    private String before() {
        if (start <= AROUND) {
            return oneLine(text.substring(0, start));
        }
        int from = start - AROUND;
        int space = text.indexOf(' ', from);
        int word = space < 0 || space >= start ? whole(from) : space + 1;
        return CUT + oneLine(text.substring(word, start));
    }

    /** To the end of a word, where there is one. */
    private String after() {
        if (text.length() - end <= AROUND) {
            return oneLine(text.substring(end));
        }
        int to = end + AROUND;
        int space = text.lastIndexOf(' ', to);
        return oneLine(text.substring(end, space <= end ? whole(to) : space)) + CUT;
    }

    /** No character is cut in two. */
    private int whole(int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at + 1
                : at;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R+", " ");
    }
}
