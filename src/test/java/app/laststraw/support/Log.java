package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, messages of exceptions included. */
public final class Log implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(line(event));
        }
    };

    private Log() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    public static Log listen() {
        return new Log();
    }

    private static String line(ILoggingEvent event) {
        StringBuilder line =
                new StringBuilder(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            line.append(" | ").append(thrown.getClassName()).append(' ').append(thrown.getMessage());
        }
        return line.toString();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Something was logged, and none of it holds any of these, in whatever case. */
    public void assertSilentAbout(List<String> secrets) {
        assertTrue(secrets.stream().noneMatch(String::isBlank), "a blank is in every line");
        for (String line : lines) {
            for (String secret : secrets) {
                assertFalse(line.toLowerCase().contains(secret.toLowerCase()), () -> "logged: " + line);
            }
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
