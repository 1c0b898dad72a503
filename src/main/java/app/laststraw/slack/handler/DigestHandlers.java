package app.laststraw.slack.handler;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;

/** What the buttons of a digest do, and the one on the Home that shows the next. */
public record DigestHandlers(SendDigestAgainButton again, BlockActionHandler details, BlockActionHandler preview) {}
