package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.client.ClientField;
import app.laststraw.usecase.client.ClientForm;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The inputs of a client's record under small headings: what is asked often first, what is rare last. */
final class ClientInputs {
    private static final Set<ClientField> WITH_PLACEHOLDER = EnumSet.complementOf(EnumSet.of(ClientField.CURRENCY));
    private static final Set<ClientField> WITH_HINT = EnumSet.of(
            ClientField.ALIASES,
            ClientField.OUTSTANDING_WORK,
            ClientField.INTERNAL_CHANNEL,
            ClientField.TEAMS,
            ClientField.EMAIL_DOMAINS);

    private final Words words;
    private final Currency firms;
    private final ClientForm shown;
    private final Function<ClientField, String> blockIds;

    /** @param blockIds by which each field's block goes */
    ClientInputs(Words words, Currency firms, ClientForm shown, Function<ClientField, String> blockIds) {
        this.words = words;
        this.firms = firms;
        this.shown = shown;
        this.blockIds = blockIds;
    }

    List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (ClientField field : ClientField.values()) {
            heading(field, blocks);
            blocks.add(InputBlock.builder()
                    .blockId(blockIds.apply(field))
                    .label(Blocks.plain(label(words, field, firms)))
                    .hint(WITH_HINT.contains(field) ? said(field, "hint") : null)
                    .element(element(field))
                    .optional(field != ClientField.NAME)
                    .build());
        }
        return blocks;
    }

    /** What a field is called; it may name the firm's currency. */
    static String label(Words words, ClientField field, Currency firms) {
        return words.say("directory." + field.id(), firms.getCurrencyCode());
    }

    private void heading(ClientField field, List<LayoutBlock> blocks) {
        switch (field) {
            case MONTHLY_FEE, CONTACT, CONTRACT_END, LEAD_SOURCE, TEAMS ->
                blocks.add(Blocks.note(words.say("directory.before." + field.id())));
            default -> {}
        }
    }

    private BlockElement element(ClientField field) {
        return switch (field) {
            case NAME -> text(field, ClientName.MAX_LENGTH, false);
            case TEAMS, CHANNELS, EMAIL_DOMAINS -> text(field, null, false);
            case LEAD_SOURCE -> text(field, Engagement.MAX_LEAD_SOURCE, false);
            case CONTACT_NAME -> text(field, Engagement.MAX_CONTACT_NAME, false);
            case OUTSTANDING_WORK -> text(field, Engagement.MAX_TEXT, true);
            case ALIASES -> text(field, null, true);
            case MONTHLY_FEE, FEE_IN_FIRMS_CURRENCY -> number(field, true);
            case NOTICE_LENGTH -> number(field, false);
            case CURRENCY ->
                choice(field, CurrencyOptions.with(words, firms.getCurrencyCode(), shown.text(ClientField.CURRENCY)));
            case CONTACT -> choice(field, named(Contact.values()));
            case NOTICE_UNIT -> choice(field, named(NoticePeriod.Unit.values()));
            case NOTICE_END -> choice(field, named(NoticePeriod.End.values()));
            case SINCE, CONTRACT_END ->
                DatePickerElement.builder()
                        .actionId(blockIds.apply(field))
                        .placeholder(placeholder(field))
                        .initialDate(shown.text(field))
                        .build();
            case ACCOUNT_OWNER ->
                UsersSelectElement.builder()
                        .actionId(blockIds.apply(field))
                        .placeholder(placeholder(field))
                        .initialUser(shown.text(field))
                        .build();
            case INTERNAL_CHANNEL -> internalChannel();
        };
    }

    /** Slack leaves out what the gate would refuse anyway, as far as it can tell. */
    private BlockElement internalChannel() {
        return ConversationsSelectElement.builder()
                .actionId(blockIds.apply(ClientField.INTERNAL_CHANNEL))
                .placeholder(placeholder(ClientField.INTERNAL_CHANNEL))
                .initialConversation(shown.text(ClientField.INTERNAL_CHANNEL))
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeExternalSharedChannels(true)
                        .excludeBotUsers(true)
                        .build())
                .build();
    }

    private BlockElement text(ClientField field, Integer most, boolean multiline) {
        return PlainTextInputElement.builder()
                .actionId(blockIds.apply(field))
                .placeholder(placeholder(field))
                .multiline(multiline)
                .maxLength(most)
                .initialValue(shown.text(field))
                .build();
    }

    private BlockElement number(ClientField field, boolean decimals) {
        return NumberInputElement.builder()
                .actionId(blockIds.apply(field))
                .placeholder(placeholder(field))
                .decimalAllowed(decimals)
                .initialValue(shown.text(field))
                .build();
    }

    private BlockElement choice(ClientField field, List<OptionObject> options) {
        return StaticSelectElement.builder()
                .actionId(blockIds.apply(field))
                .placeholder(placeholder(field))
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(shown.text(field)))
                        .findFirst()
                        .orElse(null))
                .build();
    }

    private List<OptionObject> named(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> option(words.name(value), value.name()))
                .toList();
    }

    private static OptionObject option(String text, String value) {
        return OptionObject.builder().text(Blocks.plain(text)).value(value).build();
    }

    private PlainTextObject placeholder(ClientField field) {
        return WITH_PLACEHOLDER.contains(field) ? said(field, "placeholder") : null;
    }

    private PlainTextObject said(ClientField field, String what) {
        return Blocks.plain(words.say("directory." + field.id() + "." + what, firms.getCurrencyCode()));
    }
}
