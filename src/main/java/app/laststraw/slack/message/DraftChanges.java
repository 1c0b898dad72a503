package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * <i>Change the draft…</i> below a draft: drawn here and read back here. The {@code block_id} carries the version it was drawn
 * for: under a new one Slack forgets what a person chose, so that the same choice can be made again.
 */
public final class DraftChanges {
    /** The action id. */
    public static final String CHANGE_DRAFT = "change_draft";

    private static final Pattern BLOCK = Pattern.compile("draft:([0-9]{1,18}):([0-9]{1,9})");

    private DraftChanges() {}

    /**
     * What somebody chose.
     *
     * @param seen the version they saw
     */
    public record Change(DraftId draft, DraftEdit edit, int seen) {}

    static LayoutBlock draw(Announcement.DraftScript said, Words words) {
        Draft draft = said.draft();
        List<DraftEdit> edits = new ArrayList<>(List.of(DraftEdit.OTHER_SCRIPT));
        edits.addAll(draft.current().choices().edits(said.offered()));
        if (draft.current().text().left().isEmpty()) {
            edits.add(DraftEdit.BLANKS_FILLED);
        }
        if (draft.canBeUndone()) {
            edits.add(DraftEdit.UNDONE);
        }
        Language language = draft.current().choices().language();
        return draw(draft.id(), draft.current().number(), edits, language, words);
    }

    /** Nothing but <i>Undo</i>, for a draft whose text is not to be read just now. */
    static LayoutBlock undo(DraftId draft, int version, Words words) {
        return draw(draft, version, List.of(DraftEdit.UNDONE), words.language(), words);
    }

    private static LayoutBlock draw(DraftId draft, int version, List<DraftEdit> edits, Language language, Words words) {
        return ActionsBlock.builder()
                .blockId("draft:" + draft + ":" + version)
                .elements(List.of(StaticSelectElement.builder()
                        .actionId(CHANGE_DRAFT)
                        .placeholder(Blocks.plain(words.say("draft.change")))
                        .options(edits.stream()
                                .map(edit -> option(edit, language, words))
                                .toList())
                        .build()))
                .build();
    }

    private static OptionObject option(DraftEdit edit, Language language, Words words) {
        String otherLanguage = Words.in(other(language)).say("draft.language");
        return OptionObject.builder()
                .text(Blocks.plain(words.say("draft.change." + edit.name(), otherLanguage)))
                .value(edit.name())
                .build();
    }

    private static Language other(Language language) {
        return language == Language.ENGLISH ? Language.SIMPLIFIED_CHINESE : Language.ENGLISH;
    }

    /**
     * @param blockId of the menu
     * @param chosen the value of the option
     * @return empty when it is no choice of ours
     */
    public static Optional<Change> read(String blockId, String chosen) {
        Matcher block = BLOCK.matcher(blockId);
        return !block.matches()
                ? Optional.empty()
                : Arrays.stream(DraftEdit.values())
                        .filter(edit -> edit.name().equals(chosen))
                        .map(edit -> new Change(
                                new DraftId(Long.parseLong(block.group(1))), edit, Integer.parseInt(block.group(2))))
                        .findFirst();
    }
}
