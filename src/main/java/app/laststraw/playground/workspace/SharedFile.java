package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * A file on its way, or shared.
 *
 * @param title what people read; the name until another is given
 * @param length in bytes, as announced
 * @param address where the app gets it, with its token
 * @param bytes null until they were sent
 * @param complete whether the upload was completed, without which nobody can see it
 */
public record SharedFile(
        String id,
        String name,
        String title,
        int length,
        String address,
        Instant created,
        byte[] bytes,
        boolean complete) {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "csv", "text/csv",
            "txt", "text/plain",
            "md", "text/plain",
            "eml", "message/rfc822",
            "json", "application/json",
            "pdf", "application/pdf");

    static SharedFile announced(String id, String name, int length, String address, Instant created) {
        return new SharedFile(id, name, name, length, address, created, null, false);
    }

    SharedFile filled(byte[] content) {
        return new SharedFile(id, name, title, length, address, created, content, complete);
    }

    SharedFile completed(String newTitle) {
        return new SharedFile(id, name, newTitle == null ? title : newTitle, length, address, created, bytes, true);
    }

    public String mimetype() {
        return TYPES.getOrDefault(ending(), UNKNOWN);
    }

    private String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Slack's word for what it is. */
    private String filetype() {
        return switch (ending()) {
            case "txt" -> "text";
            case "md" -> "markdown";
            default -> mimetype().equals(UNKNOWN) ? "binary" : ending();
        };
    }

    /**
     * Slack's file object.
     *
     * @param owner id of who uploaded it
     */
    public ObjectNode toFile(String owner) {
        ObjectNode file = Json.object().put("id", id);
        file.put("created", created.getEpochSecond()).put("timestamp", created.getEpochSecond());
        file.put("name", name).put("title", title).put("mimetype", mimetype()).put("size", length);
        file.put("filetype", filetype()).put("user", owner).put("mode", "hosted");
        file.put("is_external", false).put("is_public", false).put("editable", false);
        return file.put("url_private", address).put("permalink", address);
    }
}
