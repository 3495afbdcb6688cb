package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;

/** Diagrams are drawn whole: everything is there, nothing lies on anything else, flows run straight and meet what they join. */
class GeometryTest {

    private static final double SLACK = 6;
    private static final double STRAIGHT = 2;

    private final List<ProcessModel> models = ProcessModel.all();
    private final List<String> findings = new ArrayList<>();

    @Test
    void every_node_and_every_flow_is_drawn() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            for (FlowNode node : model.nodes()) {
                require(!diagram.box(node).isEmpty(), model.where(node) + "is not drawn");
            }
            for (SequenceFlow flow : model.elements(SequenceFlow.class)) {
                require(diagram.line(flow).size() > 1, model.where(flow) + "is not drawn");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void shapes_have_the_sizes_of_camunda_modeler() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            for (FlowNode node : model.nodes()) {
                Rectangle2D box = diagram.box(node);
                require(
                        isStandard(node, box),
                        "%sis %.0f x %.0f".formatted(model.where(node), box.getWidth(), box.getHeight()));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_shape_lies_on_another() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            List<FlowNode> nodes = model.nodes().stream()
                    .filter(node -> !(node instanceof BoundaryEvent))
                    .toList();
            for (int i = 0; i < nodes.size(); i++) {
                Rectangle2D one = diagram.box(nodes.get(i));
                for (FlowNode other : nodes.subList(i + 1, nodes.size())) {
                    Rectangle2D two = diagram.box(other);
                    boolean nested = one.contains(two) || two.contains(one);
                    require(nested || !one.intersects(two), model.where(nodes.get(i)) + "overlaps " + other.getId());
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void content_stays_inside_its_sub_process() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            for (FlowNode node : model.nodes()) {
                if (node.getParentElement() instanceof SubProcess scope && !(node instanceof BoundaryEvent)) {
                    require(
                            diagram.box(scope).contains(diagram.box(node)),
                            model.where(node) + "leaves " + scope.getId());
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void flows_run_in_right_angles_and_dock_on_what_they_connect() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            for (SequenceFlow flow : model.elements(SequenceFlow.class)) {
                List<Point2D> line = diagram.line(flow);
                for (int i = 1; i < line.size(); i++) {
                    require(isStraight(line.get(i - 1), line.get(i)), model.where(flow) + "is slanted");
                }
                if (!line.isEmpty()) {
                    Rectangle2D source = diagram.box(flow.getSource());
                    Rectangle2D target = diagram.box(flow.getTarget());
                    require(docks(line.get(0), source), model.where(flow) + "does not start on its source");
                    require(docks(line.get(line.size() - 1), target), model.where(flow) + "does not end on its target");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Flows that meet at a place where both turn or end are joined there; only a true crossing misleads the eye. */
    @Test
    void no_flow_crosses_another() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            List<List<Point2D>> lines = Stream.concat(
                            model.elements(SequenceFlow.class).stream().map(diagram::line),
                            model.elements(MessageFlow.class).stream().map(diagram::line))
                    .map(GeometryTest::fromWithinItsSource)
                    .toList();
            for (int one = 0; one < lines.size(); one++) {
                for (int other = one; other < lines.size(); other++) {
                    Optional<Point2D> crossing = crossing(lines.get(one), lines.get(other));
                    crossing.ifPresent(at -> findings.add(
                            "%s: flows cross at %.0f, %.0f".formatted(model.name(), at.getX(), at.getY())));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** A way back that lies on its own beginning reads as a line that leads nowhere. */
    @Test
    void no_flow_lies_on_itself() {
        for (ProcessModel model : models) {
            Diagram diagram = Diagram.of(model);
            for (SequenceFlow flow : model.elements(SequenceFlow.class)) {
                require(!liesOnItself(diagram.line(flow)), model.where(flow) + "lies on itself");
            }
        }
        assertThat(findings).isEmpty();
    }

    private static boolean liesOnItself(List<Point2D> line) {
        for (int i = 1; i < line.size(); i++) {
            for (int j = i + 1; j < line.size(); j++) {
                Rectangle2D one = box(line.get(i - 1), line.get(i));
                Rectangle2D other = box(line.get(j - 1), line.get(j));
                if (isAlong(one.getMinX(), one.getMaxX(), other.getMinX(), other.getMaxX())
                                && isNear(one.getMinY(), one.getMaxY(), other.getMinY(), other.getMaxY())
                        || isAlong(one.getMinY(), one.getMaxY(), other.getMinY(), other.getMaxY())
                                && isNear(one.getMinX(), one.getMaxX(), other.getMinX(), other.getMaxX())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAlong(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom) > STRAIGHT;
    }

    private static boolean isNear(double from, double to, double otherFrom, double otherTo) {
        return Math.max(to, otherTo) - Math.min(from, otherFrom) <= STRAIGHT;
    }

    /** One that begins on another's line seems to come out of it. */
    private static List<Point2D> fromWithinItsSource(List<Point2D> line) {
        if (line.size() < 2) {
            return line;
        }
        Point2D start = line.get(0);
        Point2D next = line.get(1);
        double within = 3 * STRAIGHT / start.distance(next);
        List<Point2D> longer = new ArrayList<>(line);
        longer.set(
                0,
                new Point2D.Double(
                        start.getX() - within * (next.getX() - start.getX()),
                        start.getY() - within * (next.getY() - start.getY())));
        return longer;
    }

    private static Optional<Point2D> crossing(List<Point2D> one, List<Point2D> other) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                Rectangle2D first = box(one.get(i - 1), one.get(i));
                Rectangle2D second = box(other.get(j - 1), other.get(j));
                Rectangle2D lying = first.getHeight() <= STRAIGHT ? first : second;
                Rectangle2D standing = lying == first ? second : first;
                if (standing.getWidth() <= STRAIGHT
                        && lying.getHeight() <= STRAIGHT
                        && isBetween(standing.getX(), lying.getMinX(), lying.getMaxX())
                        && isBetween(lying.getY(), standing.getMinY(), standing.getMaxY())) {
                    return Optional.of(new Point2D.Double(standing.getX(), lying.getY()));
                }
            }
        }
        return Optional.empty();
    }

    private static Rectangle2D box(Point2D from, Point2D to) {
        Rectangle2D box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
        box.add(to);
        return box;
    }

    private static boolean isBetween(double value, double from, double to) {
        return value > from + STRAIGHT && value < to - STRAIGHT;
    }

    private static boolean isStandard(FlowNode node, Rectangle2D box) {
        if (node instanceof Event) {
            return box.getWidth() == 36 && box.getHeight() == 36;
        }
        if (node instanceof Gateway) {
            return box.getWidth() == 50 && box.getHeight() == 50;
        }
        boolean isTaskSize = box.getWidth() == 100 && box.getHeight() == 80;
        return isTaskSize || !(node instanceof Task || node instanceof CallActivity);
    }

    private static boolean isStraight(Point2D from, Point2D to) {
        return Math.abs(from.getX() - to.getX()) <= STRAIGHT || Math.abs(from.getY() - to.getY()) <= STRAIGHT;
    }

    private static boolean docks(Point2D point, Rectangle2D box) {
        return grown(box, SLACK).contains(point) && !grown(box, -SLACK).contains(point);
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
