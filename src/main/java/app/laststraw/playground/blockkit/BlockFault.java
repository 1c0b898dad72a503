package app.laststraw.playground.blockkit;

/**
 * What Slack would refuse in a payload.
 *
 * @param pointer the JSON pointer of the place, starting at the argument's name, such as {@code /blocks/0/text}
 */
public record BlockFault(String pointer, String message) {
    /** As Slack words it in {@code response_metadata.messages}. */
    public String asMessage() {
        return "[ERROR] " + message + " [json-pointer:" + pointer + "]";
    }
}
