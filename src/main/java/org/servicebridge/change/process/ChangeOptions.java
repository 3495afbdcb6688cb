package org.servicebridge.change.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.servicebridge.access.Codes;
import org.servicebridge.change.Approval;
import org.servicebridge.change.ApprovalAnswer;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.change.ChangeRequests;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the forms on changes let people choose from: {@code ${changeOptions.resolving(execution)}}. */
@Component("changeOptions")
public class ChangeOptions {

    private final ChangeRequests changes;
    private final ObjectMapper json;

    ChangeOptions(ChangeRequests changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    /** The changes that may have resolved an HSSI. */
    public SpinJsonNode resolving(DelegateExecution execution) {
        return choices(Stream.concat(
                Stream.of(option("None", "none")),
                changes.of(execution.getProcessBusinessKey()).stream()
                        .filter(ChangeRequest::mayResolve)
                        .map(ChangeOptions::option)));
    }

    /** What a group may say about a change: whose approval is always needed cannot waive it (CHG-9). */
    public SpinJsonNode answers(String approval) {
        boolean waivable = Codes.known(Approval.class, approval).mayBeWaived();
        return choices(Arrays.stream(ApprovalAnswer.values())
                .filter(answer -> waivable || answer != ApprovalAnswer.NOT_REQUIRED)
                .map(answer -> option(StringUtils.capitalize(answer.words()), answer.code())));
    }

    private SpinJsonNode choices(Stream<Map<String, String>> options) {
        try {
            return Spin.JSON(json.writeValueAsString(options.toList()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Options are always JSON", impossible);
        }
    }

    private static Map<String, String> option(ChangeRequest request) {
        String title = Objects.requireNonNullElse(
                request.terms().title(), request.asking().askedFor());
        return option(request.reference() + " " + title, request.reference());
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
