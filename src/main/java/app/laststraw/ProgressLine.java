package app.laststraw;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long command is: a line on a terminal that is gone when it is done, and nothing anywhere else. */
final class ProgressLine implements AutoCloseable {
    private static final int EVERY_MILLIS = 200;

    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressLine on(PrintWriter out, boolean terminal, int steps) {
        return new ProgressLine(terminal ? bar(out, steps) : null);
    }

    private static ProgressBar bar(PrintWriter out, int steps) {
        return new ProgressBarBuilder()
                .setTaskName("import")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLIS)
                .setConsumer(new Terminal(out))
                .build();
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** The last line of a terminal of the usual width. */
    private static final class Terminal implements ProgressBarConsumer {
        private static final int WIDTH = 79;

        private final PrintWriter out;

        Terminal(PrintWriter out) {
            this.out = out;
        }

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String line) {
            out.print("\r" + line);
            out.flush();
        }

        @Override
        public void clear() {
            accept(" ".repeat(WIDTH) + "\r");
        }

        @Override
        public void close() {
            clear();
        }
    }
}
