package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.workspace.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a folder of templates would do if it were in force.
 *
 * @param sound how many of its templates can be used
 * @param faults at most one a file, by file
 */
public record TemplateCheck(int sound, List<TemplateFault> faults) {
    public TemplateCheck {
        faults = List.copyOf(faults);
    }

    /** Reads every file below {@code en} and {@code zh-CN}; a template that no script has the name of is a fault. */
    public static TemplateCheck of(Path folder) {
        List<TemplateFault> faults = new ArrayList<>();
        int sound = 0;
        for (Language language : Language.values()) {
            for (ScriptId script : ScriptId.values()) {
                sound += isSound(folder, script, language, faults) ? 1 : 0;
            }
        }
        faults.addAll(strangers(folder));
        return new TemplateCheck(sound, faults);
    }

    private static List<TemplateFault> strangers(Path folder) {
        try {
            return TemplateFiles.strangers(folder).stream()
                    .map(name -> new TemplateFault(name, 0, Sentence.of("templates.file.stranger")))
                    .toList();
        } catch (TemplateFault unreadable) {
            return List.of(unreadable);
        }
    }

    private static boolean isSound(Path folder, ScriptId script, Language language, List<TemplateFault> faults) {
        String name = TemplateFiles.name(script, language);
        try {
            return TemplateFiles.inFolder(folder, name)
                    .map(text -> ScriptTemplate.parse(script, language, name, text))
                    .isPresent();
        } catch (TemplateFault fault) {
            faults.add(fault);
            return false;
        }
    }
}
