package app.laststraw.slack;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through what Slack signed, and nothing else: the raw bytes are read, limited and verified before anything parses
 * them. What follows reads the very same bytes again.
 */
public final class SignatureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** In bytes; Slack's own requests are far smaller. */
    public static final int LARGEST_BODY = 1024 * 1024;

    /** What more of a body that is too large is still taken, and thrown away. */
    private static final int LARGEST_LEFTOVER = 4 * LARGEST_BODY;

    /** Slack sends a body at once; a sender that drips it holds a thread no longer than this. */
    private static final Duration LONGEST_BODY = Duration.ofSeconds(5);

    private static final int CONTENT_TOO_LARGE = 413;
    private static final Logger log = LoggerFactory.getLogger(SignatureFilter.class);

    private final transient SlackSignature signature;
    private final transient InstantSource clock;

    public SignatureFilter(String signingSecret, InstantSource clock) {
        this.signature = new SlackSignature(signingSecret, clock);
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            refuseLargeBody(request, response);
            return;
        }
        byte[] body;
        try {
            body = read(request);
        } catch (IOException cutShort) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "incomplete_body");
            return;
        }
        if (body.length > LARGEST_BODY) {
            refuseLargeBody(request, response);
        } else if (!isSlacks(request, body)) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "invalid_signature");
        } else {
            chain.doFilter(new ReplayedRequest(request, body), response);
        }
    }

    /** Up to one byte more than is allowed, which tells that there is more. */
    private byte[] read(HttpServletRequest request) throws IOException {
        Instant end = clock.instant().plus(LONGEST_BODY);
        byte[] buffer = new byte[Math.min(LARGEST_BODY, Math.max(1024, request.getContentLength())) + 1];
        int length = 0;
        for (int read = 0; read >= 0 && length <= LARGEST_BODY; ) {
            if (clock.instant().isAfter(end)) {
                throw new IOException("the body takes too long");
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(2 * length, LARGEST_BODY + 1));
            }
            read = request.getInputStream().read(buffer, length, buffer.length - length);
            length += Math.max(0, read);
        }
        return Arrays.copyOf(buffer, length);
    }

    private boolean isSlacks(HttpServletRequest request, byte[] body) {
        return signature.matches(
                request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body);
    }

    private void refuseLargeBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        refuse(response, CONTENT_TOO_LARGE, "body_too_large");
        response.flushBuffer();
        if (request.getContentLengthLong() <= LARGEST_LEFTOVER) {
            readLeftover(request);
        }
    }

    /** Somebody who is still sending would find the line cut before they could read the answer. */
    private void readLeftover(HttpServletRequest request) {
        Instant end = clock.instant().plus(LONGEST_BODY);
        byte[] nowhere = new byte[8192];
        try {
            int total = 0;
            int read = 0;
            while (read >= 0 && total <= LARGEST_LEFTOVER && clock.instant().isBefore(end)) {
                read = request.getInputStream().read(nowhere);
                total += Math.max(0, read);
            }
        } catch (IOException gone) {
            // They have gone, with or without the answer.
        }
    }

    private static void refuse(HttpServletResponse response, int status, String error) throws IOException {
        log.warn("a request was refused: {}", error);
        JsonReplies.error(response, status, error);
    }
}
