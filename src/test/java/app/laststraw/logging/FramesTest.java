package app.laststraw.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.usecase.StorageUnavailable;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of the real app, as {@code logback.xml} sets it up. */
class FramesTest {
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void readTheRealConfiguration() throws JoranException {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(FramesTest.class.getResource("/logback.xml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void anEventIsOneLineWhateverItsMessageHolds() {
        assertTrue(logged("first\nsecond\r\nthird", null).endsWith(" app.laststraw.Some first | second | third"));
    }

    @Test
    void anExceptionIsWrittenWithoutTheMessageThatQuotesWhatSomebodyTyped() {
        String line = logged(
                "failed",
                new IllegalStateException(
                        "Northwind said no", new NumberFormatException("For input string: \"Northwind\"")));

        assertFalse(line.contains("Northwind"), line);
        assertTrue(line.contains("failed | java.lang.IllegalStateException < app.laststraw.logging.FramesTest."), line);
        assertTrue(line.contains(" | caused by java.lang.NumberFormatException < "), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void ourOwnExceptionsKeepTheirMessageSinceItHoldsIdsOnly() {
        assertTrue(logged("failed", new StorageUnavailable("the database is\nbusy", null))
                .contains("app.laststraw.usecase.StorageUnavailable: the database is busy < "));
    }

    @ParameterizedTest
    @CsvSource({
        "com.slack.api.bolt.util.SlackRequestParser,                     OFF",
        "com.slack.api.app_backend.util.JsonPayloadExtractor,            OFF",
        "com.slack.api.app_backend.SlackSignature$Verifier,              OFF",
        "com.slack.api.bolt.App,                                         ERROR",
        "com.slack.api.bolt.middleware.builtin.SSLCheck,                 WARN",
        "com.slack.api.util.http.listener.DetailedLoggingListener,       WARN",
        "org.eclipse.jetty.server.Server,                                WARN",
        "org.flywaydb.core.Flyway,                                       WARN",
        "com.zaxxer.hikari.HikariDataSource,                             WARN",
        "com.github.kagkarlsson.scheduler.Scheduler,                     OFF",
        "app.laststraw.slack.Delivery,                                   INFO"
    })
    void loggersThatWriteBodiesAreSilent(String logger, String level) {
        assertEquals(Level.toLevel(level), context.getLogger(logger).getEffectiveLevel());
    }

    private String logged(String message, Throwable thrown) {
        Logger logger = context.getLogger("app.laststraw.Some");
        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        PatternLayoutEncoder encoder = (PatternLayoutEncoder) appender.getEncoder();
        LoggingEvent event = new LoggingEvent("here", logger, Level.WARN, message, thrown, new Object[0]);
        return new String(encoder.encode(event), StandardCharsets.UTF_8).stripTrailing();
    }
}
