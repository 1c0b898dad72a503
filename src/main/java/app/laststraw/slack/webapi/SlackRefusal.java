package app.laststraw.slack.webapi;

import java.util.Set;

/** What Slack's error names mean for something that had to be said. */
enum SlackRefusal {
    /** Surely not done; Slack may do it later. */
    LATER(Set.of(
            "message_limit_exceeded",
            "org_login_required",
            "team_added_to_org",
            "service_unavailable",
            "request_timeout")),
    /** Slack says that it may have done it, wholly or in part. */
    UNKNOWN(Set.of("internal_error", "fatal_error")),
    /** The message or thread is not there, or no longer ours to work on: to be said afresh. */
    GONE(Set.of(
            "message_not_found",
            "thread_not_found",
            "cannot_reply_to_message",
            "cant_update_message",
            "edit_window_closed")),
    TOKEN_DEAD(Set.of("account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed")),
    /** Our own fault: the message or the app's set-up is wrong. */
    OUR_FAULT(Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "too_many_attachments",
            "markdown_text_conflict",
            "invalid_metadata_format",
            "metadata_too_large",
            "metadata_must_be_sent_from_app",
            "missing_scope",
            "invalid_arguments",
            "invalid_form_data",
            "unknown_method")),
    /** The place is closed to us, by whatever name. */
    PLACE_CLOSED(Set.of());

    private final Set<String> names;

    SlackRefusal(Set<String> names) {
        this.names = names;
    }

    static SlackRefusal of(String error) {
        if (error.startsWith("http_")) {
            // Not Slack's own word: somebody between us and Slack stands in the way.
            return LATER;
        }
        for (SlackRefusal refusal : values()) {
            if (refusal.names.contains(error)) {
                return refusal;
            }
        }
        return PLACE_CLOSED;
    }
}
