package app.laststraw.slack.handler;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;

/** All that has to do with the firm's settings. */
public record SettingsHandlers(
        BlockActionHandler edit,
        BlockActionHandler change,
        BlockActionHandler preview,
        BlockActionHandler defaults,
        BlockActionHandler tryDigest,
        ZoneChoices zones,
        SettingsSubmission submission) {}
