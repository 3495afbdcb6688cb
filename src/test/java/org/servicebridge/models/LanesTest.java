package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** A lane says whose step it is: everything stands in one, inside of its lines, and whoever is asked there is who the lane names. */
class LanesTest {

    /** Whom the models ask, by lane. Out of hours the National Service Desk is both the owner and, mostly, the desk that reported. */
    private static final Map<String, Set<String>> ASKED = Map.of(
            "Service Bridge", Set.of("${desk.owning(execution)}"),
            "National Service Desk",
                    Set.of("${desk.owning(execution)}", "${desk.reporting(execution)}", "${desk.verifying(execution)}"),
            "Reporting desk", Set.of("${desk.reporting(execution)}", "${desk.verifying(execution)}"),
            "Escalation and Deployment Manager", Set.of("edm"));

    private final Map<String, ProcessModel> models =
            ProcessModel.all().stream().collect(Collectors.toMap(ProcessModel::name, Function.identity()));
    private final List<ProcessModel> withLanes = models.values().stream()
            .filter(model -> !model.elements(Lane.class).isEmpty())
            .toList();

    private final List<String> findings = new ArrayList<>();

    @Test
    void the_tables_of_the_source_have_the_lanes_of_their_owners() {
        assertThat(withLanes).extracting(ProcessModel::name).contains("hssi-in-hours", "hssi-out-of-hours");
        assertThat(withLanes.stream().flatMap(model -> model.elements(Lane.class).stream()))
                .extracting(Lane::getName)
                .allMatch(ASKED::containsKey);
    }

    @Test
    void each_node_stands_in_one_lane_and_inside_of_its_lines() {
        for (ProcessModel model : withLanes) {
            Diagram diagram = Diagram.of(model);
            for (FlowNode node : outermost(model)) {
                List<Lane> lanes = lanesOf(model, node);
                require(lanes.size() == 1, model.where(node) + "stands in " + lanes.size() + " lanes");
                for (Lane lane : model.elements(Lane.class)) {
                    require(
                            lanes.contains(lane) == isIn(diagram, lane, node),
                            model.where(node) + "is not drawn where it belongs: " + lane.getName());
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whoever_is_asked_in_a_lane_is_who_it_names() {
        for (ProcessModel model : withLanes) {
            for (Lane lane : model.elements(Lane.class)) {
                Set<String> meant = ASKED.getOrDefault(lane.getName(), Set.of());
                for (FlowNode node : lane.getFlowNodeRefs()) {
                    if (node instanceof UserTask task) {
                        require(
                                asked(task).anyMatch(meant::contains),
                                model.where(node) + "asks " + task.getCamundaCandidateGroups());
                    }
                    if (node instanceof CallActivity call) {
                        require(
                                askedBelow(call.getCalledElement()).anyMatch(meant::contains),
                                model.where(node) + "asks nobody of its lane");
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_lane_is_empty() {
        for (ProcessModel model : withLanes) {
            for (Lane lane : model.elements(Lane.class)) {
                require(
                        lane.getFlowNodeRefs().stream().anyMatch(Activity.class::isInstance),
                        model.where(lane) + "has nothing to do");
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Whom a called process asks, and those that it calls. */
    private Stream<String> askedBelow(String process) {
        ProcessModel model = Objects.requireNonNull(models.get(process), process);
        return Stream.concat(
                model.elements(UserTask.class).stream().flatMap(LanesTest::asked),
                model.elements(CallActivity.class).stream().flatMap(call -> askedBelow(call.getCalledElement())));
    }

    private static Stream<String> asked(UserTask task) {
        return Arrays.stream(task.getCamundaCandidateGroups().split(","));
    }

    /** What stands inside a sub-process stands where that does. */
    private static List<FlowNode> outermost(ProcessModel model) {
        return model.nodes().stream()
                .filter(node -> !(node.getParentElement() instanceof SubProcess))
                .toList();
    }

    private static List<Lane> lanesOf(ProcessModel model, FlowNode node) {
        return model.elements(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .toList();
    }

    /** An event on the border of an activity belongs where that stands. */
    private static boolean isIn(Diagram diagram, Lane lane, FlowNode node) {
        FlowNode drawn = node instanceof BoundaryEvent event ? event.getAttachedTo() : node;
        Rectangle2D box = diagram.box(lane);
        return box.contains(diagram.box(drawn));
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
