package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Every model is written the same way, so that whoever knows one can read them all. */
class ConventionsTest {

    private static final String TIME_TO_LIVE = "P1096D";
    private static final int MOST_NODES_IN_A_SCOPE = 25;
    private static final String ID = "[a-z][a-zA-Z]*_[a-z][a-zA-Z0-9]*";
    private static final Set<String> PREFIX_IS_TYPE =
            Set.of("userTask", "serviceTask", "businessRuleTask", "sendTask", "callActivity", "subProcess");

    private static final Pattern EXPRESSION = Pattern.compile("[ :]expression=\"([^\"]*)\"");

    private final List<ProcessModel> models = ProcessModel.all();
    private final List<String> findings = new ArrayList<>();

    /** Fields of forms are declared by their form; a result that is to stay with its step says so by {@code ${null}}. */
    @Test
    void no_parameter_of_a_step_is_empty() {
        for (ProcessModel model : ProcessModel.all()) {
            assertThat(model.xml()).as(model.name()).doesNotContainPattern("inputParameter name=\"\\w+\" ?/>");
        }
    }

    @Test
    void a_file_holds_the_one_process_it_is_named_after() {
        for (ProcessModel model : models) {
            List<Process> running =
                    model.processes().stream().filter(Process::isExecutable).toList();
            if (running.size() != 1 || !model.name().equals(running.get(0).getId())) {
                findings.add(model.name() + ": must hold one executable process of that id");
                continue;
            }
            Process process = running.get(0);
            check(TIME_TO_LIVE.equals(process.getCamundaHistoryTimeToLiveString()), model, process, "time to live");
            check(ProcessModel.hasText(process.getName()), model, process, "has no name");
            check(!process.getDocumentations().isEmpty(), model, process, "does not say what it is for");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void files_use_the_prefixes_of_camunda_modeler_and_no_comments() {
        for (ProcessModel model : models) {
            if (!model.xml().contains("<bpmn:definitions")) {
                findings.add(model.name() + ": elements do not carry the prefix bpmn");
            }
            if (model.xml().contains("<!--")) {
                findings.add(model.name() + ": Camunda Modeler drops comments; use bpmn:documentation");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void ids_say_type_and_purpose() {
        for (ProcessModel model : models) {
            List<BaseElement> named = new ArrayList<>(model.nodes());
            named.addAll(model.elements(SequenceFlow.class));
            for (BaseElement element : named) {
                check(element.getId().matches(ID), model, element, "the id is not <elementType>_<camelCase>");
                String type = ProcessModel.typeOf(element);
                if (PREFIX_IS_TYPE.contains(type)) {
                    check(element.getId().startsWith(type + "_"), model, element, "the id must start with " + type);
                }
                if (element instanceof SequenceFlow) {
                    check(element.getId().startsWith("flow_"), model, element, "the id must start with flow");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_script_and_no_class_name_stands_in_a_model() {
        for (ProcessModel model : models) {
            for (String forbidden :
                    List.of("<bpmn:scriptTask", "<camunda:script", "camunda:class=", " class=", "scriptFormat=")) {
                if (model.xml().contains(forbidden)) {
                    findings.add("%s: contains %s".formatted(model.name(), forbidden.strip()));
                }
            }
            if (model.xml().matches("(?s).*(elegateExpression|camunda:(type|topic))=\".*")) {
                findings.add(model.name() + ": the code is called by expressions only");
            }
            EXPRESSION
                    .matcher(model.xml())
                    .results()
                    .map(call -> call.group(1))
                    .filter(call -> !call.matches("\\$\\{\\w+\\.\\w+\\((task|execution)\\)}"))
                    .forEach(call -> findings.add("%s: %s is more than one call".formatted(model.name(), call)));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void every_node_lists_the_flows_that_enter_and_leave_it() {
        for (ProcessModel model : models) {
            for (SequenceFlow flow : model.elements(SequenceFlow.class)) {
                check(flow.getSource() != null && flow.getTarget() != null, model, flow, "has a loose end");
                check(
                        lists(flow.getSource().getOutgoing(), flow),
                        model,
                        flow.getSource(),
                        "lists not " + flow.getId());
                check(
                        lists(flow.getTarget().getIncoming(), flow),
                        model,
                        flow.getTarget(),
                        "lists not " + flow.getId());
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void tasks_say_why_they_are_there() {
        for (ProcessModel model : models) {
            for (Task task : model.elements(Task.class)) {
                check(!task.getDocumentations().isEmpty(), model, task, "has no documentation");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void user_tasks_have_somebody_to_do_them_and_a_form() {
        for (ProcessModel model : models) {
            for (UserTask task : model.elements(UserTask.class)) {
                check(
                        ProcessModel.hasText(task.getCamundaCandidateGroups())
                                || ProcessModel.hasText(task.getCamundaAssignee()),
                        model,
                        task,
                        "has neither candidate groups nor an assignee");
                check(ProcessModel.hasText(task.getCamundaFormRef()), model, task, "has no form");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void diagrams_stay_small_enough_to_read() {
        for (ProcessModel model : models) {
            model.nodes().stream()
                    .filter(node -> !(node instanceof EndEvent))
                    .collect(Collectors.groupingBy(FlowNode::getParentElement, Collectors.counting()))
                    .forEach((scope, count) -> {
                        if (count > MOST_NODES_IN_A_SCOPE) {
                            findings.add("%s: %s holds %d nodes besides its ends"
                                    .formatted(model.name(), scope.getAttributeValue("id"), count));
                        }
                    });
        }
        assertThat(findings).isEmpty();
    }

    private static boolean lists(Collection<SequenceFlow> flows, SequenceFlow flow) {
        return flows.stream().anyMatch(listed -> listed.getId().equals(flow.getId()));
    }

    private void check(boolean holds, ProcessModel model, BaseElement element, String finding) {
        if (!holds) {
            findings.add(model.where(element) + finding);
        }
    }
}
