package app.laststraw.slack.message;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message in words, ready to be sent.
 *
 * @param text what lock screens show and screen readers say; escaped for Slack, to be sent with {@code parse=none}
 * @param blocks what is drawn
 */
public record RenderedMessage(String text, List<LayoutBlock> blocks) {}
