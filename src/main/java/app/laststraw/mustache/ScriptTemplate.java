package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.workspace.Language;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One script in one language, checked and compiled. Safe for many threads. */
final class ScriptTemplate {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private final ScriptId script;
    private final Language language;
    private final FrontMatter head;
    private final Mustache subject;
    private final Mustache body;

    private ScriptTemplate(ScriptId script, Language language, FrontMatter head, Mustache subject, Mustache body) {
        this.script = script;
        this.language = language;
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
        return new ScriptTemplate(script, language, head, PlainTextMustache.compile(head.subject(), file), body);
    }

    Draft render(Map<String, String> filled, boolean withReferral) {
        Filling filling = new Filling(head.blanks(), filled, withReferral);
        String subjectLine = LINE_BREAKS.matcher(run(subject, filling)).replaceAll(" ");
        String text = run(body, filling);
        return new Draft(
                script, language, head.title(), subjectLine.isEmpty() ? null : subjectLine, text, filling.left());
    }

    private static String run(Mustache template, Filling filling) {
        StringWriter written = new StringWriter();
        template.execute(written, filling);
        return written.toString();
    }
}
