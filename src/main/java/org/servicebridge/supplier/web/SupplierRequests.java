package org.servicebridge.supplier.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.KeepLateAnswer;
import org.springframework.stereotype.Component;

/** Takes a provider's message once, says what it led to, and keeps one that came too late. */
@Component
class SupplierRequests {

    private final RepeatedRequests repeatedRequests;
    private final KeepLateAnswer keepLateAnswer;
    private final Incidents incidents;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    SupplierRequests(
            RepeatedRequests repeatedRequests,
            KeepLateAnswer keepLateAnswer,
            Incidents incidents,
            CurrentActor currentActor,
            ObjectMapper json) {
        this.repeatedRequests = repeatedRequests;
        this.keepLateAnswer = keepLateAnswer;
        this.incidents = incidents;
        this.currentActor = currentActor;
        this.json = json;
    }

    Actor actor() {
        return currentActor.get();
    }

    /**
     * Runs the step unless it ran before under the same key.
     *
     * @return JSON with the reference, the state it is in afterwards and the step's outcome
     */
    String take(String reference, @Nullable String key, Record message, Supplier<Map<String, ?>> step) {
        Actor actor = actor();
        String kind = message.getClass().getSimpleName();
        String content = write(message);
        try {
            return repeatedRequests.once(
                    actor, key, "%s %s %s".formatted(reference, kind, content), () -> answer(reference, step.get()));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.WRONG_STATE) {
                keepLateAnswer.keep(reference, content, actor);
            }
            throw refusal;
        }
    }

    private String answer(String reference, Map<String, ?> outcome) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("reference", reference);
        answer.put("state", incidents.get(reference).state());
        answer.putAll(outcome);
        return write(answer);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is always JSON", impossible);
        }
    }
}
