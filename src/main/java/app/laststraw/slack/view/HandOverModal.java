package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.HandOverMessages;
import app.laststraw.usecase.exit.HandingOverSteps.Which;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is to do these steps from now on? Drawn here and read back here. */
public final class HandOverModal {
    public static final String CALLBACK_ID = "hand_over";

    /** The one field; its faults are named after it. */
    public enum Field {
        NEW_OWNER
    }

    private static final String NEW_OWNER = "new_owner";
    private static final String CASE = "case";
    private static final String STEP = "step";
    private static final String OWNER = "owner";

    private HandOverModal() {}

    /** @param steps that are handed over together; not empty */
    public static View open(Words words, Which which, Client client, List<Step> steps) {
        List<LayoutBlock> blocks = new ArrayList<>(HandOverMessages.steps(client, steps, words));
        blocks.add(InputBlock.builder()
                .blockId(NEW_OWNER)
                .label(Blocks.plain(words.say("reminder.form.new_owner")))
                .hint(Blocks.plain(words.say("reminder.form.new_owner.hint")))
                .element(UsersSelectElement.builder()
                        .actionId(NEW_OWNER)
                        .placeholder(Blocks.plain(words.say("reminder.form.new_owner.placeholder")))
                        .build())
                .build());
        return Modals.form(words, CALLBACK_ID, "reminder.form.title", "reminder.form.submit", seen(which), blocks);
    }

    private static JsonObject seen(Which which) {
        JsonObject seen = Modals.seen(CASE, which.id().value());
        if (which.step() != null) {
            seen.addProperty(STEP, which.step());
        }
        if (which.owner() != null) {
            seen.addProperty(OWNER, which.owner().value());
        }
        return seen;
    }

    public static Which which(View view) {
        JsonObject seen = JsonParser.parseString(view.getPrivateMetadata()).getAsJsonObject();
        return new Which(
                new CaseId(Modals.seen(view, CASE).orElseThrow()),
                Modals.seen(view, STEP).map(Long::intValue).orElse(null),
                seen.has(OWNER) ? new MemberId(seen.get(OWNER).getAsString()) : null);
    }

    /** Empty where nobody was chosen. */
    public static Optional<MemberId> newOwner(View view) {
        return Optional.ofNullable(new Answers(view.getState()).person(NEW_OWNER))
                .map(MemberId::new);
    }
}
