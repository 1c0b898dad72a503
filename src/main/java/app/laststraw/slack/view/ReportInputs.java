package app.laststraw.slack.view;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.report.ReportField;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.URLTextInputElement;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The inputs of the report form, the three required ones first: whoever fills it in is upset, in a hurry, on a phone. */
final class ReportInputs {
    private final Words words;
    private final FieldWords fields;
    private final ReportModal.Opening opening;
    private final Incident incident;

    ReportInputs(Words words, ReportModal.Opening opening) {
        this.words = words;
        this.fields = new FieldWords(words, opening.firm().currency());
        this.opening = opening;
        this.incident = opening.edited() == null ? null : opening.edited().incident();
    }

    List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.note(readers()));
        blocks.add(client());
        blocks.add(archetype());
        blocks.add(severity());
        blocks.add(redFlags());
        blocks.add(happenedOn());
        if (isCut()) {
            String key = opening.link() == null ? "modal.what_happened.cut" : "modal.what_happened.cut.linked";
            blocks.add(Blocks.note(words.say(key, Incident.MAX_TEXT)));
        }
        blocks.add(whatHappened());
        blocks.add(hoursLost());
        blocks.add(moneyWithheld());
        blocks.add(link());
        return blocks;
    }

    private String readers() {
        Settings firm = opening.firm();
        return Stream.of(
                        "modal.readers",
                        firm.ownersSeeReporters() ? "modal.readers.named" : "modal.readers.unnamed",
                        firm.membersSeeCounts() ? "modal.readers.counts" : null,
                        firm.redFlagChannel() != null ? "modal.readers.channel" : null,
                        "modal.readers.client")
                .filter(key -> key != null)
                .map(words::say)
                .reduce((before, next) -> before + words.say("modal.readers.separator") + next)
                .orElseThrow();
    }

    private LayoutBlock client() {
        ExternalSelectElement.ExternalSelectElementBuilder select = ExternalSelectElement.builder()
                .actionId(ReportField.CLIENT.id())
                .placeholder(fields.placeholder(ReportField.CLIENT))
                .minQueryLength(0);
        if (opening.client() != null) {
            select.initialOption(new ClientOptions(words).chosen(opening.client(), opening.clientName()));
        }
        return required(ReportField.CLIENT, select.build());
    }

    private LayoutBlock archetype() {
        StaticSelectElement.StaticSelectElementBuilder select = StaticSelectElement.builder()
                .actionId(ReportField.ARCHETYPE.id())
                .placeholder(fields.placeholder(ReportField.ARCHETYPE))
                .options(fields.described(ReportField.ARCHETYPE, Archetype.values()));
        if (incident != null) {
            select.initialOption(fields.described(ReportField.ARCHETYPE, incident.archetype()));
        }
        return required(ReportField.ARCHETYPE, select.build());
    }

    private LayoutBlock severity() {
        RadioButtonsElement.RadioButtonsElementBuilder radio = RadioButtonsElement.builder()
                .actionId(ReportField.SEVERITY.id())
                .options(fields.described(ReportField.SEVERITY, Severity.values()));
        if (incident != null) {
            radio.initialOption(fields.described(ReportField.SEVERITY, incident.severity()));
        }
        return required(ReportField.SEVERITY, radio.build());
    }

    private LayoutBlock redFlags() {
        MultiStaticSelectElement.MultiStaticSelectElementBuilder select = MultiStaticSelectElement.builder()
                .actionId(ReportField.RED_FLAGS.id())
                .placeholder(fields.placeholder(ReportField.RED_FLAGS))
                .options(Arrays.stream(RedFlag.values()).map(fields::named).toList());
        Set<RedFlag> flags = incident == null ? Set.of() : incident.redFlags();
        if (!flags.isEmpty()) {
            select.initialOptions(flags.stream().sorted().map(fields::named).toList());
        }
        return optional(ReportField.RED_FLAGS, select.build()).build();
    }

    private LayoutBlock happenedOn() {
        return optional(
                        ReportField.HAPPENED_ON,
                        DatePickerElement.builder()
                                .actionId(ReportField.HAPPENED_ON.id())
                                .placeholder(fields.placeholder(ReportField.HAPPENED_ON))
                                .initialDate((incident == null ? opening.today() : incident.happenedOn()).toString())
                                .build())
                .build();
    }

    private LayoutBlock whatHappened() {
        return optional(
                        ReportField.WHAT_HAPPENED,
                        PlainTextInputElement.builder()
                                .actionId(ReportField.WHAT_HAPPENED.id())
                                .placeholder(fields.placeholder(ReportField.WHAT_HAPPENED))
                                .multiline(true)
                                .maxLength(Incident.MAX_TEXT)
                                .initialValue(initialText())
                                .build())
                .hint(Blocks.plain(words.say("modal.what_happened.hint")))
                .build();
    }

    private LayoutBlock hoursLost() {
        return optional(ReportField.HOURS_LOST, number(ReportField.HOURS_LOST, Incident::hoursLost))
                .build();
    }

    private LayoutBlock moneyWithheld() {
        return optional(ReportField.MONEY_WITHHELD, number(ReportField.MONEY_WITHHELD, Incident::moneyWithheld))
                .build();
    }

    private LayoutBlock link() {
        URI stored = incident == null ? null : incident.link();
        return optional(
                        ReportField.LINK,
                        URLTextInputElement.builder()
                                .actionId(ReportField.LINK.id())
                                .placeholder(fields.placeholder(ReportField.LINK))
                                .initialValue(stored == null ? opening.link() : stored.toString())
                                .build())
                .build();
    }

    /**
     * Slack is given no least and no most: it would refuse in its own words, one field at a time, before our own words,
     * in the reader's language and for all fields at once, had a chance.
     */
    private BlockElement number(ReportField field, Function<Incident, BigDecimal> stored) {
        BigDecimal value = incident == null ? BigDecimal.ZERO : stored.apply(incident);
        return NumberInputElement.builder()
                .actionId(field.id())
                .decimalAllowed(true)
                .placeholder(fields.placeholder(field))
                .initialValue(
                        value.signum() == 0 ? null : value.stripTrailingZeros().toPlainString())
                .build();
    }

    private boolean isCut() {
        return opening.whatHappened() != null && opening.whatHappened().length() > Incident.MAX_TEXT;
    }

    private String initialText() {
        String text = incident == null ? opening.whatHappened() : incident.whatHappened();
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() <= Incident.MAX_TEXT) {
            return text;
        }
        boolean within = Character.isHighSurrogate(text.charAt(Incident.MAX_TEXT - 1));
        return text.substring(0, within ? Incident.MAX_TEXT - 1 : Incident.MAX_TEXT);
    }

    private LayoutBlock required(ReportField field, BlockElement element) {
        return optional(field, element).optional(false).build();
    }

    private InputBlock.InputBlockBuilder optional(ReportField field, BlockElement element) {
        return InputBlock.builder()
                .blockId(field.id())
                .label(fields.label(field))
                .element(element)
                .optional(true);
    }
}
