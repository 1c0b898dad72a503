package app.laststraw.slack.view;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.Choices;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsForm;
import app.laststraw.usecase.settings.SettingsGroup;
import app.laststraw.usecase.settings.TryingPolicy.Preview;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a few settings. What it was drawn with rides along, so that only what somebody changed is written. It is
 * drawn here and read back here; the {@code action_id} of each input is the field's {@link SettingsField#id()}, and so is its
 * {@code block_id}, perhaps with a number behind it.
 */
public final class SettingsGroupModal {
    public static final String CALLBACK_ID = "settings_group";
    public static final String PREVIEW = "preview_settings";
    public static final String DEFAULTS = "default_settings";

    private static final String GROUP = "group";
    private static final String ROUND = "round";
    private static final String DRAWN = "drawn";

    /** The firm's own cost is no matter of the policy. */
    private static final Set<SettingsField> WITHOUT_DEFAULT = EnumSet.of(SettingsField.HOURLY_COST);

    private final Words words;
    private final Desk desk;
    private final SettingsGroup group;
    private final SettingsNotes notes;
    private final List<LayoutBlock> above = new ArrayList<>();
    private final List<LayoutBlock> below = new ArrayList<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private SettingsGroupModal(Words words, Desk desk, SettingsGroup group) {
        this.words = words;
        this.desk = desk;
        this.group = group;
        this.notes = new SettingsNotes(words, desk);
    }

    public static View open(Words words, Desk desk, SettingsGroup group) {
        SettingsForm shown = desk.shown().only(group);
        return new SettingsGroupModal(words, desk, group).view(shown, shown, 0, new EnumMap<>(SettingsField.class));
    }

    /** The form anew after somebody else was faster: what they changed is said, and what was typed is still there. */
    public static View overtaken(Words words, Desk now, View view) {
        SettingsGroupModal modal = new SettingsGroupModal(words, now, group(view));
        SettingsForm theirs = now.shown().only(modal.group);
        Set<SettingsField> taken = drawn(view).differences(theirs);
        Set<SettingsField> touched = typed(view).differences(drawn(view));
        Set<SettingsField> both = EnumSet.copyOf(taken);
        both.retainAll(touched);
        taken.removeAll(touched);
        modal.above.add(modal.notes.overtaken(theirs, taken, both));
        modal.above.add(new DividerBlock());
        SettingsForm shown = typed(view);
        for (SettingsField field : taken) {
            shown = shown.with(field, theirs.text(field));
        }
        return modal.again(view, theirs, shown, taken);
    }

    /** The form as it stands, with what its figures would change below. */
    public static View previewed(Words words, Desk desk, View view, Preview.Ready preview) {
        SettingsGroupModal modal = new SettingsGroupModal(words, desk, group(view));
        modal.below.add(modal.notes.shifts(preview));
        return modal.again(view, drawn(view), typed(view), Set.of());
    }

    /** The form as it stands, with what is wrong at each field: only what is sent can be answered by Slack's own means. */
    public static View faulty(Words words, Desk desk, View view, List<FieldFault> faults) {
        SettingsGroupModal modal = new SettingsGroupModal(words, desk, group(view));
        modal.faults.putAll(FieldErrors.of(words, faults));
        modal.below.add(Blocks.section(words.say("setup.preview.faulty")));
        return modal.again(view, drawn(view), typed(view), Set.of());
    }

    /** The form of the digest as it stands, with what would come of it. */
    public static View tried(Words words, Desk tried, View view) {
        return new SettingsGroupModal(words, tried, group(view)).again(view, drawn(view), typed(view), Set.of());
    }

    /** The form with the policy's defaults filled in, to be previewed and saved. */
    public static View defaults(Words words, Desk desk, View view) {
        SettingsGroupModal modal = new SettingsGroupModal(words, desk, group(view));
        modal.below.add(Blocks.section(words.say("setup.defaults.filled")));
        SettingsForm defaults = SettingsForm.of(new Choices(desk.choices().firm(), PolicySettings.DEFAULTS))
                .only(SettingsGroup.POLICY);
        for (SettingsField field : WITHOUT_DEFAULT) {
            defaults = defaults.with(field, typed(view).text(field));
        }
        return modal.again(view, drawn(view), defaults, typed(view).differences(defaults));
    }

    public static SettingsGroup group(View view) {
        return SettingsGroup.valueOf(Modals.seenName(view, GROUP).orElseThrow());
    }

    /** What the form showed when it was drawn. */
    public static SettingsForm drawn(View view) {
        JsonObject drawn = JsonParser.parseString(view.getPrivateMetadata())
                .getAsJsonObject()
                .getAsJsonObject(DRAWN);
        Map<SettingsField, String> texts = new EnumMap<>(SettingsField.class);
        for (SettingsField field : group(view).fields()) {
            Optional.ofNullable(drawn.get(field.id())).ifPresent(text -> texts.put(field, text.getAsString()));
        }
        return new SettingsForm(texts);
    }

    /** What stands in it now. */
    public static SettingsForm typed(View view) {
        return new SettingsAnswers(view).typed();
    }

    /** Each fault at the block of its field. */
    public static Map<String, String> errors(Words words, View view, List<FieldFault> faults) {
        Map<String, String> texts = FieldErrors.of(words, faults);
        SettingsAnswers answers = new SettingsAnswers(view);
        Map<String, String> errors = new LinkedHashMap<>();
        for (SettingsField field : group(view).fields()) {
            Optional.ofNullable(texts.get(field.id())).ifPresent(text -> errors.put(answers.blockId(field), text));
        }
        return errors;
    }

    /**
     * Slack keeps what stands in a block that comes back under the same id, whatever it is drawn with. So a field that is to
     * show something else gets a block of another id.
     */
    private View again(View view, SettingsForm drawn, SettingsForm shown, Set<SettingsField> renewed) {
        SettingsAnswers answers = new SettingsAnswers(view);
        int round = Modals.seen(view, ROUND).map(Math::toIntExact).orElse(0) + 1;
        Map<SettingsField, String> blockIds = new EnumMap<>(SettingsField.class);
        for (SettingsField field : group.fields()) {
            blockIds.put(
                    field, renewed.contains(field) ? SettingsAnswers.numbered(field, round) : answers.blockId(field));
        }
        return view(drawn, shown, round, blockIds);
    }

    private View view(SettingsForm drawn, SettingsForm shown, int round, Map<SettingsField, String> blockIds) {
        List<LayoutBlock> blocks = new ArrayList<>(above);
        SettingsInputs inputs =
                new SettingsInputs(words, desk, shown, field -> blockIds.getOrDefault(field, field.id()));
        for (SettingsField field : group.fields()) {
            blocks.addAll(notes.before(field));
            blocks.add(inputs.of(field));
            if (field == SettingsField.PART_FROM) {
                blocks.add(notes.rate());
            }
            Optional.ofNullable(faults.get(field.id()))
                    .ifPresent(text -> blocks.add(Blocks.section(words.say("setup.fault", text))));
        }
        if (group == SettingsGroup.DIGEST) {
            blocks.add(notes.nextDigest());
        }
        if (group == SettingsGroup.POLICY) {
            blocks.add(Blocks.note(words.say("setup.preview.hint")));
            // Above the buttons, so that it comes into sight where somebody has just pressed.
            blocks.addAll(below);
            blocks.add(Blocks.buttons(button(PREVIEW, "setup.preview"), button(DEFAULTS, "setup.defaults")));
        }
        return Modals.form(words, CALLBACK_ID, "setup.group." + group, "setup.submit", seen(drawn, round), blocks);
    }

    private JsonObject seen(SettingsForm drawn, int round) {
        JsonObject texts = new JsonObject();
        drawn.texts().forEach((field, text) -> texts.addProperty(field.id(), text));
        JsonObject seen = Modals.seen(ROUND, round);
        seen.addProperty(GROUP, group.name());
        seen.add(DRAWN, texts);
        return seen;
    }

    private ButtonElement button(String action, String key) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(key)))
                .value(group.name())
                .build();
    }
}
