package app.laststraw.slack.view;

import app.laststraw.domain.workspace.Settings;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsGroup;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The firm's settings at a glance: what is set now, a few at a time, and a way to change them. */
public final class SettingsModal {
    /** Leads here. */
    public static final String EDIT_SETTINGS = "edit_settings";

    /** The value is the name of a {@link SettingsGroup}. */
    public static final String CHANGE = "change_settings";

    private final Words words;
    private final Desk desk;
    private final SettingsWords said;

    private SettingsModal(Words words, Desk desk) {
        this.words = words;
        this.desk = desk;
        this.said = new SettingsWords(words);
    }

    public static View open(Words words, Desk desk) {
        return Modals.told(words, "setup.title", new SettingsModal(words, desk).blocks());
    }

    private List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.note(words.say("setup.about")));
        for (SettingsGroup group : SettingsGroup.values()) {
            blocks.add(new DividerBlock());
            blocks.add(SectionBlock.builder()
                    .blockId(group.name())
                    .text(Blocks.plain(heading(group)))
                    .accessory(ButtonElement.builder()
                            .actionId(CHANGE)
                            .text(Blocks.plain(words.say("setup.change")))
                            .value(group.name())
                            .build())
                    .build());
            if (group == SettingsGroup.PLACES) {
                blocks.add(RichText.block(RichText.line(channel()), RichText.line(managers())));
            }
        }
        return blocks;
    }

    private String heading(SettingsGroup group) {
        String title = words.say("setup.group." + group);
        return switch (group) {
            case FIRM -> title + "\n" + firm();
            case PLACES -> title;
            case DIGEST -> title + "\n" + said.digestLine(desk);
            case SIGHT -> title + "\n" + sight();
            case POLICY -> title + "\n" + policy();
        };
    }

    private String firm() {
        Settings firm = desk.choices().firm();
        return words.say(
                "setup.line.FIRM",
                said.text(SettingsField.LANGUAGE, desk.shown()),
                desk.shown().text(SettingsField.ZONE),
                firm.currency().getCurrencyCode(),
                words.say("setup.retention.line." + firm.retention()));
    }

    private String sight() {
        return words.say(
                "setup.line.SIGHT",
                Stream.of(
                                SettingsField.MEMBERS_SEE_COUNTS,
                                SettingsField.OWNERS_SEE_REPORTERS,
                                SettingsField.TWO_PERSON_RELEASE,
                                SettingsField.REPORTER_CARE)
                        .map(field -> said.text(field, desk.shown()))
                        .toArray());
    }

    private String policy() {
        return words.say(
                "setup.line.POLICY",
                desk.shown().text(SettingsField.SET_EXPECTATIONS_FROM),
                desk.shown().text(SettingsField.SALVAGE_FROM),
                desk.shown().text(SettingsField.PART_FROM),
                desk.choices().firm().currency().getCurrencyCode() + " "
                        + desk.shown().text(SettingsField.HOURLY_COST),
                desk.choices().policy().heatDays());
    }

    private List<RichTextElement> channel() {
        return desk.choices().firm().redFlagChannel() == null
                ? List.of(RichText.text(words.say("setup.line.PLACES.no_channel")))
                : named("setup.line.PLACES.channel", SettingsField.RED_FLAG_CHANNEL);
    }

    private List<RichTextElement> managers() {
        return desk.choices().firm().managers().isEmpty()
                ? List.of(RichText.text(words.say("setup.line.PLACES.no_managers")))
                : named("setup.line.PLACES.managers", SettingsField.MANAGERS);
    }

    private List<RichTextElement> named(String key, SettingsField field) {
        List<RichTextElement> inline = new ArrayList<>();
        inline.add(RichText.text(words.say(key)));
        inline.addAll(said.value(field, desk.shown()));
        return inline;
    }
}
