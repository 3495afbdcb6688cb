package org.servicebridge.change.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.change.ChangeRequests;
import org.springframework.stereotype.Component;

/** The changes that may have resolved an HSSI, for a form to choose from: {@code ${changeOptions.resolving(execution)}}. */
@Component("changeOptions")
public class ChangeOptions {

    private final ChangeRequests changes;
    private final ObjectMapper json;

    ChangeOptions(ChangeRequests changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    public SpinJsonNode resolving(DelegateExecution execution) {
        List<Map<String, String>> options = Stream.concat(
                        Stream.of(Map.of("label", "None", "value", "none")),
                        changes.of(execution.getProcessBusinessKey()).stream()
                                .filter(ChangeRequest::mayResolve)
                                .map(ChangeOptions::option))
                .toList();
        try {
            return Spin.JSON(json.writeValueAsString(options));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Options are always JSON", impossible);
        }
    }

    private static Map<String, String> option(ChangeRequest request) {
        String title = Objects.requireNonNullElse(
                request.terms().title(), request.asking().askedFor());
        return Map.of("label", request.reference() + " " + title, "value", request.reference());
    }
}
