package org.servicebridge.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.Reference;
import org.servicebridge.text.HssiReference;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Has a start form begin its process as the running HSSI keeps it that the form names: Tasklist offers the newest version only,
 * whose models would ask other tables than the code does for that HSSI.
 */
final class KeptStarts {

    /** What a form sends of a question that nobody answered. */
    private static final Set<String> NOTHING = Set.of("", "null", "false", "[]");

    private final DeployedForms forms;
    private final ObjectProvider<Processes> processes;

    KeptStarts(DeployedForms forms, ObjectProvider<Processes> processes) {
        this.forms = forms;
        this.processes = processes;
    }

    /** What is started in truth. */
    Start of(CommandContext context, String definition, @Nullable Map<String, Object> answers) {
        Start asked = new Start(definition, answers, null);
        String reference = reference(answers);
        if (answers == null || reference == null) {
            return asked;
        }
        return processes
                .getObject()
                .kept(DeployedForms.process(context, definition).getKey(), reference)
                .filter(kept -> !kept.equals(definition))
                .map(kept -> start(DeployedForms.process(context, kept), reference, answers))
                .orElse(asked);
    }

    /** The form that was shown may ask more: what was left open there is not missed. */
    private Start start(ProcessDefinitionEntity kept, String reference, Map<String, Object> answers) {
        VariableMap known = Variables.fromMap(answers);
        Optional<DeployedForm> form = forms.ofStart(kept);
        Set<String> unknown = new TreeSet<>();
        for (String key : Set.copyOf(answers.keySet())) {
            if (form.isPresent() && !form.get().asks(key)) {
                if (!NOTHING.contains(said(known, key))) {
                    unknown.add(key);
                }
                known.remove(key);
            }
        }
        return new Start(kept.getId(), known, unknown.isEmpty() ? null : refused(kept, reference, unknown));
    }

    private static Refusal refused(ProcessDefinitionEntity kept, String reference, Set<String> unknown) {
        String fields = String.join(", ", unknown);
        return Refusal.invalid(
                fields,
                "%s keeps the forms that it began with, and \"%s\" has no field %s there. Start it on the incident's page; nothing was taken."
                        .formatted(reference, kept.getName(), fields));
    }

    private static @Nullable String reference(@Nullable Map<String, Object> answers) {
        if (answers == null || !answers.containsKey(Reference.NAME)) {
            return null;
        }
        return HssiReference.typed(said(Variables.fromMap(answers), Reference.NAME));
    }

    /** Lists come as they were sent, and are not to be read before the engine has taken them. */
    private static String said(VariableMap answers, String key) {
        TypedValue answer = answers.getValueTyped(key);
        Object value = answer instanceof SerializableValue sent && !sent.isDeserialized()
                ? sent.getValueSerialized()
                : answer.getValue();
        return String.valueOf(value);
    }

    /**
     * A version of a process and the answers to its start form.
     *
     * @param refusal of what the form of the kept version does not ask; told once it is known that whoever starts may see the
     *     HSSI, with which all is taken back
     */
    record Start(
            String definition,
            @Nullable Map<String, Object> answers,
            @Nullable Refusal refusal) {}
}
