package app.laststraw.slack.handler;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where an unforeseen fault of a handler ends: it is logged under a short reference, which the person is
 * told and can quote. Messages of exceptions stay out of the log, since they may carry what somebody typed.
 */
public final class SlackErrors {
    /** Read aloud without mistakes: no vowels, no 0 and O, no 1, I and L. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 7;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 6;

    private static final Logger log = LoggerFactory.getLogger(SlackErrors.class);

    private final RandomGenerator random;

    /** @param random a {@link java.security.SecureRandom}, so that no reference can be guessed from another */
    public SlackErrors(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Logs the fault.
     *
     * @param where what was being handled, such as {@code command /client-report}: a name of ours, never input
     * @return the reference to tell the person
     */
    public String note(String where, Throwable fault) {
        String reference = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        log.error("{} failed, reference {}: {}", where, reference, describe(fault));
        return reference;
    }

    /** Classes and places in the code, from the outermost fault to its causes. */
    private static String describe(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> cause.getClass().getName() + " at " + framesOf(cause))
                .collect(Collectors.joining(" caused by "));
    }

    private static String framesOf(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }
}
