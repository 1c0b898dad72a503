package app.laststraw.mustache;

import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.Section;
import com.github.mustachejava.Mustache;

/**
 * Lines of a template that are kept or left out together. It is cut before anything is filled in: typed text can neither
 * open a section nor become a cue.
 *
 * @param section null for what every draft has
 * @param afterGap whether an empty line stands before it
 */
record Block(Section section, Passage.Kind kind, boolean afterGap, Mustache lines) {
    boolean isKeptBy(DraftChoices choices) {
        return section == null || choices.keeps(section);
    }
}
