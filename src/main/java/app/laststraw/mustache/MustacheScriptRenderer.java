package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.TemplateRefused;
import app.laststraw.domain.workspace.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the scripts from Mustache templates: the built-in ones, or the firm's own where its folder holds a file of the
 * same name. All are read once, when this is built.
 */
public final class MustacheScriptRenderer implements ScriptRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(MustacheScriptRenderer.class);

    private final Map<Language, Map<ScriptId, ScriptTemplate>> templates = new EnumMap<>(Language.class);
    private final Map<Language, Set<ScriptId>> replaced = new EnumMap<>(Language.class);

    /**
     * @param folder the firm's own templates, as {@code templates/README.md} describes; a broken one in it is refused
     *     with a warning, and the built-in one stays in force
     * @throws TemplateFault when a built-in template is broken, or the folder is none
     */
    public MustacheScriptRenderer(Optional<Path> folder) {
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new TemplateFault("the folder of templates", 0, Sentence.of("templates.folder.missing"));
        });
        for (Language language : Language.values()) {
            load(language, folder);
        }
        folder.ifPresent(MustacheScriptRenderer::warnOfStrangers);
    }

    @Override
    public Template template(ScriptId script, Language language) {
        return inForce(script, language);
    }

    @Override
    public boolean isFromFolder(ScriptId script, Language language) {
        return replaced.get(language).contains(script);
    }

    @Override
    public String source(ScriptId script, Language language) {
        return inForce(script, language).source();
    }

    @Override
    public Template read(ScriptId script, Language language, String source) throws TemplateRefused {
        try {
            return ScriptTemplate.parse(script, language, TemplateFiles.name(script, language), source);
        } catch (TemplateFault fault) {
            throw new TemplateRefused(fault.line(), fault.flaw());
        }
    }

    private ScriptTemplate inForce(ScriptId script, Language language) {
        return templates.get(language).get(script);
    }

    private void load(Language language, Optional<Path> folder) {
        Map<ScriptId, ScriptTemplate> loaded = new EnumMap<>(ScriptId.class);
        Set<ScriptId> fromFolder = EnumSet.noneOf(ScriptId.class);
        for (ScriptId script : ScriptId.values()) {
            ScriptTemplate builtIn = builtIn(script, language);
            Optional<ScriptTemplate> own = folder.flatMap(path -> replacement(path, script, language));
            own.ifPresent(template -> fromFolder.add(script));
            loaded.put(script, own.orElse(builtIn));
        }
        templates.put(language, loaded);
        replaced.put(language, fromFolder);
    }

    /** A file with a misspelt name would otherwise change nothing and say nothing. */
    private static void warnOfStrangers(Path folder) {
        TemplateFiles.strangers(folder)
                .forEach(name -> LOG.warn("the firm's template is not used, no script has its name: {}", name));
    }

    private static ScriptTemplate builtIn(ScriptId script, Language language) {
        String name = TemplateFiles.name(script, language);
        return ScriptTemplate.parse(script, language, name, TemplateFiles.builtIn(name));
    }

    private static Optional<ScriptTemplate> replacement(Path folder, ScriptId script, Language language) {
        String name = TemplateFiles.name(script, language);
        try {
            return TemplateFiles.inFolder(folder, name).map(text -> ScriptTemplate.parse(script, language, name, text));
        } catch (TemplateFault fault) {
            LOG.warn("the firm's template is refused, the built-in one stays in force: {}", fault.getMessage());
            return Optional.empty();
        }
    }
}
