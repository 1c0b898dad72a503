package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the app would write into its log while this is open: by its own settings, in its own words. */
public final class Log implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final LoggerContext settings = new LoggerContext();
    private final Encoder<ILoggingEvent> encoder;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (settings.getLogger(event.getLoggerName()).isEnabledFor(event.getLevel())) {
                lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
            }
        }
    };

    private Log() {
        encoder = encoderOfTheApp();
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    public static Log listen() {
        return new Log();
    }

    private Encoder<ILoggingEvent> encoderOfTheApp() {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(settings);
        try {
            configurator.doConfigure(Log.class.getResource("/logback.xml"));
        } catch (JoranException fault) {
            throw new IllegalStateException(fault);
        }
        return ((ConsoleAppender<ILoggingEvent>)
                        settings.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr"))
                .getEncoder();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Nothing that was logged holds any of these, in whatever case. */
    public void assertSilentAbout(List<String> secrets) {
        assertTrue(secrets.stream().noneMatch(String::isBlank), "a blank is in every line");
        for (String line : lines) {
            String read = line.toLowerCase(Locale.ROOT);
            secrets.forEach(secret -> assertFalse(read.contains(secret.toLowerCase(Locale.ROOT)), "logged: " + line));
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        settings.stop();
    }
}
