package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** A running HSSI keeps the versions it was deployed with, and hands its reference to whatever it calls. */
class BindingsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Map<String, String> BINDINGS = Map.of(
            "formRef", "formRefBinding", "decisionRef", "decisionRefBinding", "calledElement", "calledElementBinding");
    private static final Pattern READS_A_DEADLINE = Pattern.compile("deadlines\\.(due|atRisk)\\(");
    private static final Set<String> CARD = Set.of("reference", "severity", "service");

    private final List<ProcessModel> models = ProcessModel.all();
    private final List<String> findings = new ArrayList<>();

    @Test
    void forms_decisions_and_called_processes_are_bound_to_the_deployment() {
        for (ProcessModel model : models) {
            List<ModelElementInstance> referring = new ArrayList<>();
            referring.addAll(model.elements(UserTask.class));
            referring.addAll(model.elements(StartEvent.class));
            referring.addAll(model.elements(BusinessRuleTask.class));
            referring.addAll(model.elements(CallActivity.class));
            for (ModelElementInstance element : referring) {
                BINDINGS.forEach((reference, binding) -> checkBinding(model, element, reference, binding));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void a_called_process_gets_the_reference_as_business_key_and_the_card_variables() {
        for (ProcessModel model : models) {
            for (CallActivity call : model.elements(CallActivity.class)) {
                List<CamundaIn> inputs = call.getExtensionElements() == null
                        ? List.of()
                        : List.copyOf(call.getExtensionElements().getChildElementsByType(CamundaIn.class));
                if (inputs.stream()
                        .noneMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))) {
                    findings.add(model.where(call) + "passes no business key");
                }
                Set<String> passed =
                        inputs.stream().map(CamundaIn::getCamundaTarget).collect(Collectors.toSet());
                if (!passed.containsAll(CARD)) {
                    findings.add(model.where(call) + "must pass " + CARD);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void what_a_clock_governs_says_which_clock() {
        for (ProcessModel model : models) {
            for (FlowNode node : model.nodes()) {
                String content = node.getDomElement().getAttribute(CAMUNDA, "dueDate") + node.getRawTextContent();
                if (READS_A_DEADLINE.matcher(content).find()
                        && node.getChildElementsByType(FlowNode.class).isEmpty()
                        && ProcessModel.property(node, "clock").isEmpty()) {
                    findings.add(model.where(node) + "reads a deadline without a clock property");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private void checkBinding(ProcessModel model, ModelElementInstance element, String reference, String binding) {
        String target = "calledElement".equals(reference)
                ? element.getAttributeValue(reference)
                : element.getAttributeValueNs(CAMUNDA, reference);
        if (target != null && !"deployment".equals(element.getAttributeValueNs(CAMUNDA, binding))) {
            findings.add("%s: %s: %s is not bound to the deployment"
                    .formatted(model.name(), element.getAttributeValue("id"), target));
        }
    }
}
