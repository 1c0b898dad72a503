package app.laststraw.slack.handler;

import app.laststraw.domain.exit.CaseId;
import com.slack.api.bolt.request.builtin.BlockActionRequest;

/** Which step a button is about: its value is the case's number, a full stop, and the step's. */
record PressedStep(CaseId id, int number) {
    /** @throws IllegalArgumentException when it names none: not a button of ours */
    static PressedStep of(BlockActionRequest request) {
        String value = Pressed.value(request);
        return new PressedStep(caseIn(value), Integer.parseInt(afterCase(value)));
    }

    static CaseId caseIn(String value) {
        return new CaseId(Long.parseLong(value.substring(0, value.indexOf('.'))));
    }

    static String afterCase(String value) {
        return value.substring(value.indexOf('.') + 1);
    }
}
