package app.laststraw.playground.webapi;

import app.laststraw.playground.blockkit.BlockFault;
import app.laststraw.playground.workspace.Refused;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks, or a view, that Block Kit refuses. */
final class InvalidLayout extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient List<BlockFault> faults;

    InvalidLayout(String error, List<BlockFault> faults) {
        super(error, faults.stream().map(BlockFault::asMessage).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    List<BlockFault> faults() {
        return faults;
    }
}
