package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ScriptContents;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.TemplateOutline;
import app.laststraw.domain.workspace.Language;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One script in one language, checked and compiled. Safe for many threads. */
final class ScriptTemplate implements Template {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private final FrontMatter head;
    private final Mustache subject;
    private final TemplateBody body;
    private final Wording wording;
    private final String source;

    private ScriptTemplate(FrontMatter head, Mustache subject, TemplateBody body, Wording wording, String source) {
        this.head = head;
        this.subject = subject;
        this.body = body;
        this.wording = wording;
        this.source = source;
    }

    /**
     * Reads a template.
     *
     * @param file how faults name it
     * @throws TemplateFault when anything in it is not as {@code templates/README.md} says
     */
    static ScriptTemplate parse(ScriptId script, Language language, String file, String source) {
        TemplateText text = TemplateText.of(file, source);
        FrontMatter head = FrontMatter.of(text);
        if (!head.id().equals(script.name()) || !head.language().equals(language.tag())) {
            throw text.fault(1, "templates.flaw.other_script", script.name(), language.tag());
        }
        TemplateBody body = TemplateBody.of(text, head);
        requireContents(script, text, head, body);
        Mustache subject = PlainTextMustache.compile(head.subject(), file);
        return new ScriptTemplate(head, subject, body, new Wording(language), source);
    }

    private static void requireContents(ScriptId script, TemplateText text, FrontMatter head, TemplateBody body) {
        Map<String, BlankType> types =
                head.blanks().values().stream().collect(Collectors.toMap(Blank::name, Blank::type));
        TemplateOutline outline = new TemplateOutline(head.isSpoken(), types, body.always(), body.optional());
        ScriptContents.of(script).lack(outline).ifPresent(lack -> {
            throw new TemplateFault(text.file(), line(lack, head, body), lack.flaw());
        });
    }

    /** Where whoever mends it begins. */
    private static int line(ScriptContents.Lack lack, FrontMatter head, TemplateBody body) {
        if (lack.section() != null && body.sectionLines().containsKey(lack.section())) {
            return body.sectionLines().get(lack.section());
        }
        if (lack.blank() == null) {
            return head.line("medium");
        }
        return head.blanks().containsKey(lack.blank()) ? head.blankLine(lack.blank()) : head.lines();
    }

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public boolean isSpoken() {
        return head.isSpoken();
    }

    @Override
    public List<Blank> blanks() {
        return List.copyOf(head.blanks().values());
    }

    @Override
    public Set<Section> sections() {
        return Set.copyOf(body.optional().keySet());
    }

    /** As it was read. */
    String source() {
        return source;
    }

    @Override
    public DraftText render(DraftChoices choices, Map<String, String> filled) {
        Filling filling = new Filling(head.blanks(), filled, wording);
        String subjectLine =
                isSpoken() ? null : LINE_BREAKS.matcher(run(subject, filling)).replaceAll(" ");
        List<Passage> passages = passages(choices, filling);
        return new DraftText(head.title(), subjectLine, passages, filling.left());
    }

    private List<Passage> passages(DraftChoices choices, Filling filling) {
        Passages passages = new Passages();
        for (Block block : body.blocks()) {
            if (block.afterGap()) {
                passages.gap();
            }
            if (block.isKeptBy(choices)) {
                passages.add(block.kind(), run(block.lines(), filling));
            }
        }
        return passages.done();
    }

    private static String run(Mustache template, Filling filling) {
        StringWriter written = new StringWriter();
        template.execute(written, filling);
        return written.toString();
    }
}
