package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;

/** What a press of a button says. */
final class Pressed {
    private Pressed() {}

    /**
     * The id that the button carries.
     *
     * @throws IllegalArgumentException when it carries none: not a button of ours
     */
    static long number(BlockActionRequest request) {
        return Long.parseLong(value(request));
    }

    /** The {@code action_id}. */
    static String button(BlockActionRequest request) {
        return action(request).getActionId();
    }

    /** What the button carries. */
    static String value(BlockActionRequest request) {
        return action(request).getValue();
    }

    /** The block that it stands in. */
    static String block(BlockActionRequest request) {
        return action(request).getBlockId();
    }

    /** What was chosen in a menu. */
    static String chosen(BlockActionRequest request) {
        return action(request).getSelectedOption().getValue();
    }

    /** Slack's own id of this press: the same when the press is delivered again. */
    static String key(BlockActionRequest request) {
        return "press:" + request.getPayload().getUser().getId() + ":"
                + action(request).getActionTs();
    }

    /** The conversation with the message that was pressed; null for a button of a view. */
    static ChannelId where(BlockActionRequest request) {
        BlockActionPayload.Channel channel = request.getPayload().getChannel();
        return channel == null ? null : new ChannelId(channel.getId());
    }

    /** Whether the message that was pressed stands in a conversation with one person. */
    static boolean isDirect(BlockActionRequest request) {
        BlockActionPayload.Channel channel = request.getPayload().getChannel();
        return channel != null && "directmessage".equals(channel.getName());
    }

    private static BlockActionPayload.Action action(BlockActionRequest request) {
        return request.getPayload().getActions().get(0);
    }
}
