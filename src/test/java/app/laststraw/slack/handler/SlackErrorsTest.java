package app.laststraw.slack.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SlackErrorsTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SlackErrors.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void theLogCarriesTheReferenceThatThePersonIsTold() {
        String reference = new SlackErrors(new SecureRandom()).note("command /client-report", new RuntimeException());
        assertTrue(reference.matches("[23456789BCDFGHJKMNPQRSTVWXZ]{7}"), reference);
        assertTrue(line().startsWith("command /client-report failed, reference " + reference), line());
    }

    @Test
    void theLogTellsWhereItFailedAndNothingThatSomebodyTyped() {
        Exception cause = new IllegalArgumentException("Acme shouted at us");
        new SlackErrors(new Random(1)).note("view client_report", new IllegalStateException("saving Acme", cause));
        assertTrue(
                line().contains("java.lang.IllegalStateException at app.laststraw.slack.handler.SlackErrorsTest."),
                line());
        assertTrue(line().contains("caused by java.lang.IllegalArgumentException"), line());
        assertFalse(line().contains("Acme"), line());
        assertEquals(null, log.list.get(0).getThrowableProxy());
    }

    @Test
    void twoFaultsHaveTwoReferences() {
        SlackErrors errors = new SlackErrors(new Random(1));
        assertNotEquals(errors.note("x", new RuntimeException()), errors.note("x", new RuntimeException()));
    }

    @Test
    void aFaultThatIsItsOwnCauseComesToAnEnd() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);
        new SlackErrors(new Random(1)).note("x", first);
        assertEquals(1, log.list.size());
    }

    private String line() {
        return log.list.get(0).getFormattedMessage();
    }
}
