package app.laststraw.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an exception on one line: the classes and where they were thrown. A message is kept only where it cannot quote
 * what somebody typed: {@code NumberFormatException} and its like do.
 */
public final class Frames extends ThrowableHandlingConverter {
    private static final List<String> SPEAKS_OF_NO_CONTENT =
            List.of("app.laststraw.", "org.sqlite.", "java.net.", "javax.net.ssl.");
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 12;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int depth = 0; thrown != null && depth < MOST_CAUSES; depth++) {
            line.append(depth == 0 ? " | " : " | caused by ").append(one(thrown));
            thrown = thrown.getCause();
        }
        return line.toString();
    }

    private static String one(IThrowableProxy thrown) {
        boolean kept = thrown.getMessage() != null
                && SPEAKS_OF_NO_CONTENT.stream().anyMatch(thrown.getClassName()::startsWith);
        String message = kept ? ": " + thrown.getMessage().replaceAll("\\R+", " ") : "";
        return thrown.getClassName() + message + frames(thrown.getStackTraceElementProxyArray());
    }

    private static String frames(StackTraceElementProxy[] frames) {
        return Arrays.stream(frames)
                .limit(MOST_FRAMES)
                .map(frame -> " < " + frame.getStackTraceElement())
                .collect(Collectors.joining());
    }
}
