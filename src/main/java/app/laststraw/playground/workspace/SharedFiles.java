package app.laststraw.playground.workspace;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Uploaded files: an address is asked for, the bytes are sent, the upload is completed. */
public final class SharedFiles {
    private final InstantSource clock;
    private final Map<String, SharedFile> files = new LinkedHashMap<>();
    private final Map<String, String> idByToken = new HashMap<>();
    private final Set<String> unprocessed = new HashSet<>();
    private boolean slow;

    SharedFiles(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The token of the address to send the bytes to.
     *
     * @param folder the address under which files are to be had, without a slash at its end
     */
    public String announce(String name, int length, String folder) {
        String id = "F%08d".formatted(files.size() + 1);
        files.put(id, SharedFile.announced(id, name, length, folder + "/" + id, clock.instant()));
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
        files.put(file.id(), file.filled(bytes));
    }

    /** Refuses a file whose bytes have not come yet, or that was completed already. */
    public void requireArrived(String id) {
        SharedFile file = files.get(id);
        if (file == null || file.bytes() == null || file.complete()) {
            throw new Refused("file_not_found");
        }
    }

    /** @param title null to leave its name there */
    public SharedFile complete(String id, String title) {
        requireArrived(id);
        SharedFile done = files.get(id).completed(title);
        files.put(id, done);
        if (slow) {
            unprocessed.add(id);
        }
        return done;
    }

    /** While they are slow, what is completed is not processed, as Slack takes a moment to; all of it is once they are not. */
    public void areSlow(boolean on) {
        slow = on;
        if (!on) {
            unprocessed.clear();
        }
    }

    /** Whether a block may show it: it is complete, processed, and a picture of a kind that Slack shows. */
    public boolean isPicture(String id) {
        return !unprocessed.contains(id)
                && find(id).filter(file -> file.mimetype().matches("image/(png|jpeg|gif)"))
                        .isPresent();
    }

    /** A file whose upload was completed. */
    public Optional<SharedFile> find(String id) {
        return Optional.ofNullable(files.get(id)).filter(SharedFile::complete);
    }
}
