package app.laststraw.slack.webapi;

/** Slack does not accept how the app is set up; trying again does not help until the setting is changed. */
public final class SlackSettingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String setting;

    SlackSettingFault(String setting, String why) {
        super(setting + ": " + why);
        this.setting = setting;
    }

    /** The environment variable to look at, such as {@code SLACK_BOT_TOKEN}. */
    public String setting() {
        return setting;
    }
}
