package app.laststraw.playground.page;

import app.laststraw.playground.workspace.Workspace;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a page that something may have changed, until the page goes or the stand-in stops. */
public final class ChangeStream {
    /** A word now and then shows that the page is still there. */
    private static final int SILENCE_SECONDS = 15;

    private final Workspace workspace;
    private volatile boolean open = true;

    public ChangeStream(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Ends all streams. */
    public void stop() {
        open = false;
        workspace.changed();
    }

    void serve(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        Semaphore changes = new Semaphore(0);
        Runnable listener = changes::release;
        workspace.onChange(listener);
        try {
            write(response.getOutputStream(), ": welcome\n\n");
            while (open) {
                boolean changed = changes.tryAcquire(SILENCE_SECONDS, TimeUnit.SECONDS);
                changes.drainPermits();
                write(response.getOutputStream(), changed ? "data: changed\n\n" : ": still here\n\n");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            workspace.forget(listener);
        }
    }

    private static void write(ServletOutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
