package org.servicebridge.engine;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Something that a process model expects in its own deployment.
 *
 * @param kind {@link #FORM}, {@link #DECISION} or {@link #PROCESS}
 */
record BoundPart(String kind, String key) {

    static final String FORM = "form";
    static final String DECISION = "decision";
    static final String PROCESS = "process";

    private static final String DEPLOYMENT = "deployment";

    /** All that the model names with the binding {@code deployment}; what an expression names is known only later. */
    static Set<BoundPart> of(byte[] model) {
        return named(model, DEPLOYMENT::equals);
    }

    /** All that the model names with another binding, or none: it would change while an HSSI runs. */
    static Set<BoundPart> unboundOf(byte[] model) {
        return named(model, binding -> !DEPLOYMENT.equals(binding));
    }

    private static Set<BoundPart> named(byte[] model, Predicate<@Nullable String> bindings) {
        BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(model));
        Set<BoundPart> parts = new LinkedHashSet<>();
        for (UserTask task : bpmn.getModelElementsByType(UserTask.class)) {
            add(parts, FORM, task.getCamundaFormRef(), bindings.test(task.getCamundaFormRefBinding()));
        }
        for (StartEvent start : bpmn.getModelElementsByType(StartEvent.class)) {
            add(parts, FORM, start.getCamundaFormRef(), bindings.test(start.getCamundaFormRefBinding()));
        }
        for (BusinessRuleTask task : bpmn.getModelElementsByType(BusinessRuleTask.class)) {
            add(parts, DECISION, task.getCamundaDecisionRef(), bindings.test(task.getCamundaDecisionRefBinding()));
        }
        for (CallActivity call : bpmn.getModelElementsByType(CallActivity.class)) {
            add(parts, PROCESS, call.getCalledElement(), bindings.test(call.getCamundaCalledElementBinding()));
        }
        return parts;
    }

    private static void add(Set<BoundPart> parts, String kind, @Nullable String key, boolean wanted) {
        if (key != null && wanted && !key.contains("{")) {
            parts.add(new BoundPart(kind, key));
        }
    }

    /** As a sentence names it. */
    @Override
    public String toString() {
        return "the %s %s".formatted(kind, key);
    }
}
