package app.laststraw.playground.blockkit;

/** Where blocks are shown; each takes its own kinds of blocks, and so many of them. */
public enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int mostBlocks;

    Surface(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }

    int mostBlocks() {
        return mostBlocks;
    }
}
