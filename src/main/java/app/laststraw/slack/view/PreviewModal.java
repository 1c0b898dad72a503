package app.laststraw.slack.view;

import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.DraftBody;
import app.laststraw.usecase.script.WordingScripts.Preview;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** A script as it reads for a client who does not exist; only to be read, and closed. */
public final class PreviewModal {
    /** Leaves room for what stands around the text among the hundred blocks of a view. */
    private static final int MOST_BLOCKS = 60;

    private static final int MOST_FINDINGS = 10;

    /** Of what was found. */
    private static final int MOST_WORDS = 150;

    private PreviewModal() {}

    public static View of(Words words, SampleClient client, Preview.Ready ready) {
        DraftText text = ready.text();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.note(words.say("templates.preview.about", client.name())));
        blocks.addAll(Blocks.heading(text.title()));
        blocks.addAll(body(words, text));
        blocks.add(new DividerBlock());
        blocks.addAll(findings(words, ready.findings()));
        return Modals.told(words, "templates.preview.title", blocks);
    }

    /**
     * There is nothing to see yet: why, and where.
     *
     * @param form with what was typed; it stays as it is
     */
    public static View refused(Words words, View form, int line, Sentence flaw) {
        TemplateParts parts = TemplateParts.in(form);
        TemplateParts.Spot spot = parts.spot(line);
        String told = spot.line() == 0
                ? words.say("templates.preview.refused", words.say(flaw))
                : words.say(
                        "templates.preview.refused.line",
                        WordingModal.label(words, parts, spot.part()),
                        spot.line(),
                        words.say(flaw));
        return Modals.told(words, "templates.preview.title", Blocks.paragraphs(told));
    }

    /** Where cues and words take turns so often that no view holds them one by one, they stand together. */
    private static List<LayoutBlock> body(Words words, DraftText text) {
        List<LayoutBlock> body = DraftBody.whole(text, words);
        return body.size() <= MOST_BLOCKS ? body : Blocks.paragraphs(text.text());
    }

    private static List<LayoutBlock> findings(Words words, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Blocks.paragraphs(words.say("templates.preview.clean"));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(Blocks.paragraphs(words.say("templates.preview.found", findings.size())));
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> blocks.add(Blocks.section(line(words, finding))));
        if (findings.size() > MOST_FINDINGS) {
            blocks.add(Blocks.note(words.say("templates.preview.more", findings.size() - MOST_FINDINGS)));
        }
        return blocks;
    }

    private static String line(Words words, Finding finding) {
        String found = ClientOptions.shortened(finding.words().replace('\n', ' '), MOST_WORDS);
        String name = words.name(finding.rule());
        String what = found.isEmpty() ? name : words.say("templates.preview.finding", name, Blocks.typed(found));
        return what + "\n" + words.say("tone.why." + finding.rule()) + "\n"
                + words.say("tone.do." + finding.rule(), Blocks.typed(found));
    }
}
