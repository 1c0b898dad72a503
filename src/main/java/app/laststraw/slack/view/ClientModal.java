package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.client.ClientField;
import app.laststraw.usecase.client.ClientForm;
import app.laststraw.usecase.client.EditingClient.Desk;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A client's record as a form. It is drawn here and read back here; the {@code block_id} and {@code action_id} of each
 * input are the field's {@link ClientField#id()}, perhaps with a number behind it.
 */
public final class ClientModal {
    public static final String CALLBACK_ID = "client_record";
    public static final String ARCHIVE = "archive_client";
    public static final String RESTORE = "restore_client";
    public static final String MERGE = "merge_client";
    public static final String UNMERGE = "unmerge_client";

    /** Leaves room for the inputs among the hundred blocks of a form. */
    private static final int MOST_MERGED = 50;

    private static final String CLIENT = "client";
    private static final String VERSION = "version";
    private static final String TYPED = "typed";

    private final Words words;
    private final Desk desk;
    private final List<LayoutBlock> notices = new ArrayList<>();

    private ClientModal(Words words, Desk desk) {
        this.words = words;
        this.desk = desk;
    }

    public static View open(Words words, Desk desk) {
        ClientModal modal = new ClientModal(words, desk);
        return modal.view(desk.shown(), Set.of(), new EnumMap<>(ClientField.class));
    }

    /** The form anew after somebody else was faster: what they changed is said, and what was typed is still there. */
    public static View overtaken(Words words, Desk now, View view) {
        ClientModal modal = new ClientModal(words, now);
        Set<ClientField> changed = new ClientAnswers(view).drawn().differences(now.shown());
        Set<ClientField> both = touched(view);
        Set<ClientField> taken = EnumSet.copyOf(changed);
        taken.removeAll(both);
        both.retainAll(changed);
        modal.notices.add(new ChangedMeanwhile(words, now.firm().currency(), now.shown()).notice(taken, both));
        return modal.again(view);
    }

    /**
     * The form anew after a button of it did something.
     *
     * @param notice key of what came of it; null when there is nothing to say
     */
    public static View after(Words words, Desk now, View view, String notice) {
        ClientModal modal = new ClientModal(words, now);
        if (notice != null) {
            modal.notices.addAll(Blocks.paragraphs(words.say(notice)));
        }
        return modal.again(view);
    }

    /** What stands in the form. */
    public static ClientForm read(View view) {
        return new ClientAnswers(view).typed();
    }

    /** The fields that whoever fills the form in has changed. */
    public static Set<ClientField> touched(View view) {
        ClientAnswers answers = new ClientAnswers(view);
        Set<ClientField> touched = answers.typed().differences(answers.drawn());
        String before = Modals.seenName(view, TYPED).orElse("");
        Arrays.stream(ClientField.values())
                .filter(field -> List.of(before.split(",")).contains(field.id()))
                .forEach(touched::add);
        return touched;
    }

    /** The record that the form changes; empty when it adds a new one. */
    public static Optional<ClientId> client(View view) {
        return Modals.seen(view, CLIENT).map(ClientId::new);
    }

    /** The version of the record that the form was drawn from. */
    public static int version(View view) {
        return Modals.seen(view, VERSION).map(Math::toIntExact).orElse(0);
    }

    /** Each fault at the block of its field. */
    public static Map<String, String> errors(Words words, View view, List<FieldFault> faults) {
        ClientAnswers answers = new ClientAnswers(view);
        Map<String, String> errors = new LinkedHashMap<>(FieldErrors.of(words, faults));
        for (ClientField field : ClientField.values()) {
            String text = errors.remove(field.id());
            if (text != null) {
                errors.put(answers.blockId(field), text);
            }
        }
        return errors;
    }

    /**
     * Slack keeps what stands in a block that comes back under the same id, whatever it is drawn with. So a field that
     * somebody else changed gets a block of another id, unless the person typed into it.
     */
    private View again(View view) {
        ClientAnswers answers = new ClientAnswers(view);
        ClientForm typed = answers.typed();
        ClientForm drawn = answers.drawn();
        Set<ClientField> touched = touched(view);
        Map<ClientField, String> blockIds = new EnumMap<>(ClientField.class);
        ClientForm shown = desk.shown();
        Set<ClientField> changed = drawn.differences(shown);
        for (ClientField field : ClientField.values()) {
            boolean renewed = changed.contains(field) && !touched.contains(field);
            blockIds.put(
                    field,
                    renewed
                            ? field.id()
                                    + ClientAnswers.NUMBERED
                                    + desk.client().version()
                            : answers.blockId(field));
        }
        for (ClientField field : touched) {
            shown = shown.with(field, typed.text(field));
        }
        return view(shown, touched, blockIds);
    }

    private View view(ClientForm shown, Set<ClientField> typed, Map<ClientField, String> blockIds) {
        List<LayoutBlock> blocks = new ArrayList<>(notices);
        addStanding(blocks);
        blocks.addAll(new ClientInputs(
                        words, desk.firm().currency(), shown, field -> blockIds.getOrDefault(field, field.id()))
                .blocks());
        if (desk.client() != null) {
            addButtons(blocks);
        }
        boolean isNew = desk.client() == null;
        return Modals.form(
                words,
                CALLBACK_ID,
                isNew ? "directory.title.new" : "directory.title",
                isNew ? "directory.submit.new" : "directory.submit",
                isNew ? new JsonObject() : seen(typed),
                blocks);
    }

    private JsonObject seen(Set<ClientField> typed) {
        JsonObject seen = Modals.seen(CLIENT, desk.client().id().value());
        seen.addProperty(VERSION, desk.client().version());
        seen.addProperty(TYPED, typed.stream().map(ClientField::id).collect(Collectors.joining(",")));
        return seen;
    }

    private void addStanding(List<LayoutBlock> blocks) {
        if (desk.client() != null && desk.client().isArchived()) {
            blocks.addAll(Blocks.paragraphs(words.say("directory.archived")));
        }
        if (desk.formerOwner() != null) {
            blocks.add(RichText.block(RichText.fill(
                    words.say("directory.former_owner", RichText.gap()), RichText.person(desk.formerOwner()))));
        }
    }

    private void addButtons(List<LayoutBlock> blocks) {
        blocks.add(new DividerBlock());
        desk.merged().stream().limit(MOST_MERGED).forEach(merged -> blocks.add(mergedFrom(merged)));
        Client client = desk.client();
        blocks.add(
                client.isArchived()
                        ? Blocks.buttons(button(RESTORE, client))
                        : Blocks.buttons(
                                button(MERGE, client), confirmed(button(ARCHIVE, client), "directory.archive")));
    }

    private LayoutBlock mergedFrom(Client merged) {
        return SectionBlock.builder()
                .text(Blocks.plain(words.say(
                        "directory.merged_from", Blocks.typed(merged.name().text()))))
                .accessory(confirmed(button(UNMERGE, merged), "directory.unmerge"))
                .build();
    }

    private ButtonElement button(String action, Client client) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say("directory.button." + action)))
                .value(client.id().toString())
                .build();
    }

    private ButtonElement confirmed(ButtonElement button, String key) {
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(Blocks.plain(words.say(key + ".title")))
                .text(Blocks.plain(words.say(key + ".text")))
                .confirm(Blocks.plain(words.say(key + ".confirm")))
                .deny(Blocks.plain(words.say("directory.deny")))
                .build());
        return button;
    }
}
