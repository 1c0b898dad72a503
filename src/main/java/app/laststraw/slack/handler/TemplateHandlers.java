package app.laststraw.slack.handler;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;

/** All that has to do with a firm's own wording of the scripts. */
public record TemplateHandlers(
        BlockActionHandler list,
        BlockActionHandler otherLanguage,
        BlockActionHandler word,
        BlockActionHandler preview,
        BlockActionHandler goBack,
        WordingSubmission submission) {}
