package app.laststraw.slack.handler;

/** Text as Slack sends it. */
final class IncomingText {
    private IncomingText() {}

    /**
     * The letters that were typed: Slack sends three of them encoded. Mentions and links stay as their ids and addresses.
     *
     * @param text null is empty
     */
    static String plain(String text) {
        return text == null
                ? ""
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
