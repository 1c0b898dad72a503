package app.laststraw.slack.view;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.client.ClientField;
import app.laststraw.usecase.client.ClientForm;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells somebody who was overtaken what somebody else saved in the meantime. */
final class ChangedMeanwhile {
    private static final int MOST = 100;

    private final Words words;
    private final Currency firms;
    private final ClientForm now;

    ChangedMeanwhile(Words words, Currency firms, ClientForm now) {
        this.words = words;
        this.firms = firms;
        this.now = now;
    }

    /**
     * @param taken fields that only the other changed, which the form now shows as they are
     * @param both fields that both changed: the form keeps what was typed, so the other's is said here
     */
    LayoutBlock notice(Set<ClientField> taken, Set<ClientField> both) {
        List<RichTextElement> inline = new ArrayList<>();
        inline.add(RichText.bold(words.say("directory.overtaken")));
        if (!taken.isEmpty()) {
            inline.add(RichText.text("\n" + words.say("directory.overtaken.taken", labels(taken))));
        }
        for (ClientField field : both) {
            inline.add(RichText.text("\n" + words.say("directory.overtaken.both", label(field)) + " "));
            inline.add(value(field));
        }
        inline.add(RichText.text("\n" + words.say("directory.overtaken.next")));
        return RichText.block(RichText.line(inline));
    }

    private String labels(Set<ClientField> fields) {
        return fields.stream().map(this::label).collect(Collectors.joining(words.say("list.separator")));
    }

    private String label(ClientField field) {
        return ClientInputs.label(words, field, firms);
    }

    private RichTextElement value(ClientField field) {
        String text = now.text(field);
        if (text == null) {
            return RichText.text(words.say("directory.overtaken.nothing"));
        }
        return switch (field) {
            case ACCOUNT_OWNER -> RichText.person(new MemberId(text));
            case INTERNAL_CHANNEL -> RichText.channel(new ChannelId(text));
            case CONTACT -> RichText.text(words.name(Contact.valueOf(text)));
            case NOTICE_UNIT -> RichText.text(words.name(NoticePeriod.Unit.valueOf(text)));
            case NOTICE_END -> RichText.text(words.name(NoticePeriod.End.valueOf(text)));
            case SINCE, CONTRACT_END -> RichText.text(words.day(LocalDate.parse(text)));
            default -> RichText.text(ClientOptions.shortened(text.replace('\n', ' '), MOST));
        };
    }
}
