package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Uploaded files: an address is asked for, the bytes are sent, the upload is completed. */
public final class SharedFiles {
    private final Map<String, SharedFile> files = new LinkedHashMap<>();
    private final Map<String, String> idByToken = new HashMap<>();

    /**
     * A file on its way.
     *
     * @param bytes null until they were sent
     * @param complete whether the upload was completed, without which nobody can see it
     */
    public record SharedFile(String id, String name, String title, int length, byte[] bytes, boolean complete) {
        public String mimetype() {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return TYPES.getOrDefault(ending, "application/octet-stream");
        }

        private static final Map<String, String> TYPES = Map.of(
                "png", "image/png",
                "jpg", "image/jpeg",
                "jpeg", "image/jpeg",
                "gif", "image/gif",
                "csv", "text/csv",
                "txt", "text/plain",
                "md", "text/plain",
                "json", "application/json",
                "pdf", "application/pdf");

        /** Slack's file object. */
        public ObjectNode toFile(String baseUrl, String owner) {
            ObjectNode file =
                    Json.object().put("id", id).put("created", 1_700_000_000).put("timestamp", 1_700_000_000);
            file.put("name", name)
                    .put("title", title)
                    .put("mimetype", mimetype())
                    .put("size", length);
            file.put("filetype", name.substring(name.lastIndexOf('.') + 1))
                    .put("user", owner)
                    .put("mode", "hosted");
            file.put("is_external", false).put("is_public", false).put("editable", false);
            return file.put("url_private", baseUrl + "/files/" + id).put("permalink", baseUrl + "/files/" + id);
        }
    }

    /** The token of the address to send the bytes to. */
    public String announce(String name, int length) {
        String id = "F%08d".formatted(files.size() + 1);
        files.put(id, new SharedFile(id, name, name, length, null, false));
        String token = Secrets.hex(12);
        idByToken.put(token, id);
        return token;
    }

    public String idOf(String token) {
        return idByToken.get(token);
    }

    /** Takes the bytes; they must be as many as announced, and come once. */
    public void receive(String token, byte[] bytes) {
        SharedFile file = files.get(String.valueOf(idByToken.get(token)));
        if (file == null || file.bytes() != null || bytes.length != file.length()) {
            throw new Refused("upload_refused", "no such upload, or not as many bytes as announced");
        }
        files.put(file.id(), new SharedFile(file.id(), file.name(), file.title(), file.length(), bytes, false));
    }

    /** Refuses a file whose bytes have not come yet, or that was completed already. */
    public void requireArrived(String id) {
        SharedFile file = files.get(id);
        if (file == null || file.bytes() == null || file.complete()) {
            throw new Refused("file_not_found");
        }
    }

    public SharedFile complete(String id, String title) {
        requireArrived(id);
        SharedFile file = files.get(id);
        SharedFile done = new SharedFile(
                id, file.name(), title == null ? file.title() : title, file.length(), file.bytes(), true);
        files.put(id, done);
        return done;
    }

    public Optional<SharedFile> find(String id) {
        return Optional.ofNullable(files.get(id)).filter(SharedFile::complete);
    }
}
