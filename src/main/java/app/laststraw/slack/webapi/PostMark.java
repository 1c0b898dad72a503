package app.laststraw.slack.webapi;

import app.laststraw.slack.message.RenderedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What rides along with each message of ours, so that it is known again: as metadata, or in the name of a file, which takes
 * none. Anyone in the channel's apps can read it.
 */
final class PostMark {
    private static final String EVENT_TYPE = "last_straw";
    private static final String DELIVERY_KEY = "delivery_key";

    private PostMark() {}

    /** The metadata of a message, as JSON. */
    static String of(String deliveryKey) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("event_type", EVENT_TYPE);
        metadata.putObject("event_payload").put(DELIVERY_KEY, deliveryKey);
        return metadata.toString();
    }

    /** The name of a file. */
    static String fileName(RenderedFile file, String deliveryKey) {
        return fileName(file.stem(), deliveryKey, file.extension());
    }

    static String fileName(String stem, String deliveryKey, String extension) {
        return stem + "-" + deliveryKey + "." + extension;
    }

    static boolean isOn(JsonNode message, String deliveryKey) {
        return isInMetadata(message, deliveryKey) || isInFileName(message, deliveryKey);
    }

    private static boolean isInFileName(JsonNode message, String deliveryKey) {
        for (JsonNode file : message.path("files")) {
            if (file.path("name").asText().replaceFirst("\\.[a-z]+$", "").endsWith("-" + deliveryKey)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInMetadata(JsonNode message, String deliveryKey) {
        JsonNode metadata = message.path("metadata");
        return EVENT_TYPE.equals(metadata.path("event_type").textValue())
                && deliveryKey.equals(
                        metadata.path("event_payload").path(DELIVERY_KEY).textValue());
    }
}
