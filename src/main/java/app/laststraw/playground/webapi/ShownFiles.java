package app.laststraw.playground.webapi;

import app.laststraw.playground.blockkit.BlockFault;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The files that blocks show: complete, processed, pictures. All of them are the app’s own, so that it may see each. */
final class ShownFiles {
    private ShownFiles() {}

    /**
     * @param blocks or a view; null for none
     * @param error with which Slack refuses
     */
    static void check(Workspace workspace, JsonNode blocks, String error) {
        List<String> files = blocks == null ? List.of() : Layout.files(blocks);
        List<BlockFault> faults = files.stream()
                .filter(id -> !workspace.files().isPicture(id))
                .map(id -> new BlockFault("/blocks", "invalid slack file"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidLayout(error, faults);
        }
    }
}
