package app.laststraw.slack.view;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.digest.DigestRecipient;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsForm;
import app.laststraw.usecase.settings.SettingsGroup;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The input of each of the firm's settings, with what is to stand in it. */
final class SettingsInputs {
    private static final Set<SettingsField> OPTIONAL = EnumSet.of(
            SettingsField.RED_FLAG_CHANNEL,
            SettingsField.MANAGERS,
            SettingsField.DIGEST_TO,
            SettingsField.MEMBERS_SEE_COUNTS,
            SettingsField.OWNERS_SEE_REPORTERS,
            SettingsField.TWO_PERSON_RELEASE,
            SettingsField.REPORTER_CARE,
            SettingsField.DEAL_BREAKERS);

    /** What Slack takes for one; of what somebody typed, it keeps the rest by itself. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.]\\d+)?");

    private final Words words;
    private final SettingsWords said;
    private final Desk desk;
    private final SettingsForm shown;
    private final Function<SettingsField, String> blockIds;

    /** @param blockIds by which each field's block goes */
    SettingsInputs(Words words, Desk desk, SettingsForm shown, Function<SettingsField, String> blockIds) {
        this.words = words;
        this.said = new SettingsWords(words);
        this.desk = desk;
        this.shown = shown;
        this.blockIds = blockIds;
    }

    InputBlock of(SettingsField field) {
        String hint = "setup." + field.id() + ".hint";
        return InputBlock.builder()
                .blockId(blockIds.apply(field))
                .label(Blocks.plain(said.label(field, desk)))
                .hint(words.has(hint) ? Blocks.plain(words.say(hint)) : null)
                .element(element(field))
                .optional(OPTIONAL.contains(field))
                // What comes of it is said while it is being changed.
                .dispatchAction(field.group() == SettingsGroup.DIGEST ? true : null)
                .build();
    }

    private BlockElement element(SettingsField field) {
        if (field.isFigure()) {
            return number(field);
        }
        return switch (field) {
            case LANGUAGE -> choice(field, options(field, Language.values()));
            case ZONE -> zone();
            case CURRENCY -> choice(field, currencies());
            case RETENTION -> choice(field, options(field, Retention.values()));
            case RED_FLAG_CHANNEL -> channel();
            case MANAGERS -> managers();
            case DIGEST_DAY -> choice(field, options(field, DayOfWeek.values()));
            case DIGEST_TIME ->
                TimePickerElement.builder()
                        .actionId(field.id())
                        .placeholder(placeholder(field))
                        .initialTime(shown.text(field))
                        .build();
            case DIGEST_TO -> boxes(field, options(field, DigestRecipient.values()));
            case DEAL_BREAKERS -> dealBreakers();
            default -> boxes(field, List.of(box(field)));
        };
    }

    private BlockElement number(SettingsField field) {
        String text = shown.text(field);
        return NumberInputElement.builder()
                .actionId(field.id())
                .decimalAllowed(!field.isDays())
                .initialValue(text != null && NUMBER.matcher(text).matches() ? text : null)
                .build();
    }

    private BlockElement choice(SettingsField field, List<OptionObject> options) {
        return StaticSelectElement.builder()
                .actionId(field.id())
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(shown.text(field)))
                        .findFirst()
                        .orElse(null))
                .build();
    }

    private BlockElement zone() {
        String zone = shown.text(SettingsField.ZONE);
        // A firm's first zone may be no city's: such as an offset.
        boolean known = zone != null
                && (ZoneId.getAvailableZoneIds().contains(zone)
                        || zone.equals(desk.choices().firm().zone().getId()));
        return ExternalSelectElement.builder()
                .actionId(SettingsField.ZONE.id())
                .placeholder(placeholder(SettingsField.ZONE))
                .minQueryLength(0)
                .initialOption(known ? ZoneOptions.of(words, ZoneId.of(zone), desk.now()) : null)
                .build();
    }

    private List<OptionObject> currencies() {
        return CurrencyOptions.with(
                words, desk.choices().firm().currency().getCurrencyCode(), shown.text(SettingsField.CURRENCY));
    }

    /** Slack leaves out what the gate would refuse anyway, as far as it can tell. */
    private BlockElement channel() {
        return ConversationsSelectElement.builder()
                .actionId(SettingsField.RED_FLAG_CHANNEL.id())
                .placeholder(placeholder(SettingsField.RED_FLAG_CHANNEL))
                .initialConversation(shown.text(SettingsField.RED_FLAG_CHANNEL))
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeExternalSharedChannels(true)
                        .excludeBotUsers(true)
                        .build())
                .build();
    }

    private BlockElement managers() {
        List<String> named = shown.all(SettingsField.MANAGERS);
        return MultiUsersSelectElement.builder()
                .actionId(SettingsField.MANAGERS.id())
                .placeholder(placeholder(SettingsField.MANAGERS))
                .initialUsers(named.isEmpty() ? null : named)
                .build();
    }

    private BlockElement dealBreakers() {
        List<OptionObject> options = Arrays.stream(RedFlag.values())
                .map(flag -> option(words.name(flag), flag.name()))
                .toList();
        List<OptionObject> chosen = chosen(SettingsField.DEAL_BREAKERS, options);
        return MultiStaticSelectElement.builder()
                .actionId(SettingsField.DEAL_BREAKERS.id())
                .placeholder(placeholder(SettingsField.DEAL_BREAKERS))
                .options(options)
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build();
    }

    private BlockElement boxes(SettingsField field, List<OptionObject> options) {
        List<OptionObject> chosen = chosen(field, options);
        return CheckboxesElement.builder()
                .actionId(field.id())
                .options(options)
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build();
    }

    private List<OptionObject> chosen(SettingsField field, List<OptionObject> options) {
        List<String> chosen = shown.all(field);
        return options.stream()
                .filter(option -> chosen.contains(option.getValue()))
                .toList();
    }

    /** The one box of a field that is on or off. */
    private OptionObject box(SettingsField field) {
        String key = "setup." + field.id();
        OptionObject box = option(words.say(key + ".option"), String.valueOf(true));
        box.setDescription(Blocks.plain(words.say(key + ".about")));
        return box;
    }

    private List<OptionObject> options(SettingsField field, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> option(said.text(field, shown.with(field, value.name())), value.name()))
                .toList();
    }

    private static OptionObject option(String text, String value) {
        return OptionObject.builder().text(Blocks.plain(text)).value(value).build();
    }

    private PlainTextObject placeholder(SettingsField field) {
        return Blocks.plain(words.say("setup." + field.id() + ".placeholder"));
    }
}
