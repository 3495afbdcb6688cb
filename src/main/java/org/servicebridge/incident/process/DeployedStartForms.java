package org.servicebridge.incident.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.StartField;
import org.servicebridge.incident.StartForms;
import org.springframework.stereotype.Component;

/** Reads the start forms from the deployment of which a process would start. */
@Component
class DeployedStartForms implements StartForms {

    private final Processes processes;
    private final FormService forms;
    private final ObjectMapper json;

    DeployedStartForms(Processes processes, FormService forms, ObjectMapper json) {
        this.processes = processes;
        this.forms = forms;
        this.json = json;
    }

    @Override
    public List<StartField> of(String process, String reference) {
        try (InputStream form = forms.getDeployedStartForm(processes.definition(process, reference))) {
            List<StartField> fields = new ArrayList<>();
            for (JsonNode component : json.readTree(form).path("components")) {
                String key = component.path("key").asText();
                if (!key.isEmpty() && !key.equals(Reference.NAME)) {
                    fields.add(field(key, component));
                }
            }
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The start form of " + process + " cannot be read", unreadable);
        }
    }

    private static StartField field(String key, JsonNode component) {
        List<StartField.Option> options = new ArrayList<>();
        for (JsonNode option : component.path("values")) {
            options.add(new StartField.Option(
                    option.path("value").asText(), option.path("label").asText()));
        }
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        return new StartField(
                key,
                label,
                type(component.path("type").asText()),
                component.path("validate").path("required").asBoolean(),
                options);
    }

    private static String type(String component) {
        return switch (component) {
            case "select", "radio" -> "choice";
            case "checklist", "taglist" -> "choices";
            case "datetime" -> "time";
            case "textfield" -> "text";
            default -> component;
        };
    }
}
