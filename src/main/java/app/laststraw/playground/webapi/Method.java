package app.laststraw.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * One method of the Web API.
 *
 * @param perMinute calls allowed a minute once rate limits are on
 * @param scope that the token needs; null for none, or when it depends on the conversation
 * @param arguments that it knows; any other is refused
 */
record Method(String name, int perMinute, String scope, Set<String> arguments, Body body) {
    static final int TIER_2 = 20;
    static final int TIER_3 = 50;
    static final int TIER_4 = 100;
    static final int SPECIAL = 600;

    /** Does the work and answers all but {@code ok}. */
    interface Body {
        ObjectNode answer(Arguments arguments);
    }
}
