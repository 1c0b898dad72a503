package app.laststraw.slack.webapi;

/** Slack could not be asked who we are; the settings may be right, and trying again may help. */
public final class SlackUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlackUnreachable(String why) {
        super(why);
    }
}
