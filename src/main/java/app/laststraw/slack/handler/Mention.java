package app.laststraw.slack.handler;

import java.util.regex.Pattern;

/** How a message names the app: {@code <@U0ID>}. */
record Mention(String written) {
    /** A link stands as its label, or as its address; people, channels and broadcasts say nothing that is meant for us. */
    private static final Pattern LINK = Pattern.compile("<(?![@#!])(?:[^>|]*\\|)?([^>|]*)>");

    private static final Pattern NAMED = Pattern.compile("<[@#!][^>]*>");
    private static final Pattern LINE = Pattern.compile("\\R");

    /** @param user the app’s own user */
    static Mention of(String user) {
        return new Mention("<@" + user + ">");
    }

    /**
     * What somebody says to the app: the rest of the line after its name, else the next line that is not blank, else what
     * stands before the name.
     *
     * @param text as Slack sends it; null is empty
     */
    String typedAfter(String text) {
        String whole = text == null ? "" : text;
        int at = whole.indexOf(written);
        String after = at < 0 ? whole : whole.substring(at + written.length());
        return LINE.splitAsStream(after)
                .map(Mention::plain)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseGet(() -> plain(at < 0 ? "" : whole.substring(0, at)));
    }

    private static String plain(String text) {
        String named = NAMED.matcher(text).replaceAll(" ");
        return IncomingText.plain(LINK.matcher(named).replaceAll("$1"));
    }
}
