package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.workspace.Language;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One script in one language, checked and compiled. Safe for many threads. */
final class ScriptTemplate implements Template {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private final FrontMatter head;
    private final Mustache subject;
    private final Mustache body;

    private ScriptTemplate(FrontMatter head, Mustache subject, Mustache body) {
        this.head = head;
        this.subject = subject;
        this.body = body;
    }

    /**
     * Reads a template.
     *
     * @param file how faults name it
     * @throws TemplateFault when anything in it is not as {@code templates/README.md} says
     */
    static ScriptTemplate parse(ScriptId script, Language language, String file, String content) {
        TemplateText text = TemplateText.of(file, content);
        FrontMatter head = FrontMatter.of(text);
        if (!head.id().equals(script.name()) || !head.language().equals(language.tag())) {
            throw text.fault(1, "id and language are not those of the file’s name and folder");
        }
        Tags.check(text, head);
        List<String> lines = text.lines().subList(head.lines(), text.lines().size());
        String letter = String.join("\n", lines).strip();
        if (letter.isEmpty()) {
            throw text.fault(head.lines(), "there is no text below the head");
        }
        Mustache body = PlainTextMustache.compile(letter, file);
        return new ScriptTemplate(head, PlainTextMustache.compile(head.subject(), file), body);
    }

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public boolean isSpoken() {
        return head.subject().isEmpty();
    }

    @Override
    public List<Blank> blanks() {
        return head.blanks().values().stream().map(TemplateBlank::left).toList();
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.REFERRAL);
    }

    @Override
    public DraftText render(DraftChoices choices, Map<String, String> filled) {
        Filling filling = new Filling(head.blanks(), filled, choices.withReferral());
        String subjectLine = LINE_BREAKS.matcher(run(subject, filling)).replaceAll(" ");
        String text = run(body, filling);
        return new DraftText(
                head.title(),
                subjectLine.isEmpty() ? null : subjectLine,
                List.of(new Passage(Passage.Kind.WORDS, text)),
                filling.left());
    }

    private static String run(Mustache template, Filling filling) {
        StringWriter written = new StringWriter();
        template.execute(written, filling);
        return written.toString();
    }
}
