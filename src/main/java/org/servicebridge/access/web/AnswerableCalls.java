package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/**
 * Looks over a call that the list of the engine's calls lets pass: what the engine cannot answer, and would take for a fault of its
 * own, is told in a sentence to whoever asked.
 */
@Component
class AnswerableCalls {

    /** Admin names both in the address already, and in the body of what it deletes again. */
    private static final String MEMBERS = "/group/{id}/members/{user}";

    private final NamedInCalls named;

    AnswerableCalls(NamedInCalls named) {
        this.named = named;
    }

    /**
     * @param call as the list has it
     * @param path the address within the engine
     * @param body what was sent as JSON; missing where nothing was, or files
     * @throws Refusal where what it names is gone, or it does not say what it is for
     */
    void require(EngineCall call, String path, JsonNode body) {
        named.require(call, path);
        if (!needsBody(call)) {
            return;
        }
        if (body.isMissingNode()) {
            throw Refusal.invalid("body", "This call needs a JSON object that says what it is for; nothing was done.");
        }
        if (!call.takesAnswers()) {
            QueryShape.check(body);
        }
        TypablePassword.checkSetBy(call.path().getPatternString(), body);
    }

    private static boolean needsBody(EngineCall call) {
        return !call.fields().isEmpty()
                && !call.method().equals("DELETE")
                && !call.fields().contains(EngineCall.MULTIPART)
                && !call.path().getPatternString().equals(MEMBERS);
    }
}
