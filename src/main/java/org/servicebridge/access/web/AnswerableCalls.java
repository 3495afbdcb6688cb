package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands behind the list of the engine's calls: what the engine cannot answer, and would take for a fault of its own, is told in a
 * sentence to whoever asked.
 */
@Component
class AnswerableCalls extends OncePerRequestFilter {

    /** Admin names both in the address already. */
    private static final String MEMBERS = "/group/{id}/members/{user}";

    private static final String ANSWERS = "variables.**";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EngineCalls calls;
    private final NamedInCalls named;
    private final CurrentActor currentActor;

    AnswerableCalls(EngineCalls calls, NamedInCalls named, CurrentActor currentActor) {
        this.calls = calls;
        this.named = named;
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            EngineCall call = calls.offered(request.getMethod(), Paths.of(request), currentActor.get());
            named.require(call, EngineCalls.withinEngine(Paths.of(request)));
            checked = needsBody(call) ? withBody(request, call) : request;
        } catch (Refusal refusal) {
            Sentence.of(refusal).writeTo(response);
            return;
        }
        chain.doFilter(checked, response);
    }

    private static boolean needsBody(EngineCall call) {
        return !call.fields().isEmpty()
                && !call.fields().contains(EngineCall.MULTIPART)
                && !call.path().getPatternString().equals(MEMBERS);
    }

    private static HttpServletRequest withBody(HttpServletRequest request, EngineCall call) throws IOException {
        byte[] content = request.getInputStream().readAllBytes();
        JsonNode body = read(content);
        if (!call.fields().contains(ANSWERS)) {
            QueryShape.check(body);
        }
        TypablePassword.checkSetBy(call.path().getPatternString(), body);
        return new HeldBody(request, content);
    }

    private static JsonNode read(byte[] content) throws IOException {
        try {
            JsonNode body = JSON.readTree(content);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException noJson) {
            throw nothingSaid();
        }
        throw nothingSaid();
    }

    private static Refusal nothingSaid() {
        return Refusal.invalid("body", "This call needs a JSON object that says what it is for; nothing was done.");
    }
}
