package org.servicebridge.models;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Where a model's elements are drawn. */
record Diagram(Map<String, Rectangle2D> boxes, Map<String, List<Point2D>> lines) {

    static Diagram of(ProcessModel model) {
        Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
        for (BpmnShape shape : model.elements(BpmnShape.class)) {
            Bounds bounds = shape.getBounds();
            boxes.put(
                    shape.getBpmnElement().getId(),
                    new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        }
        Map<String, List<Point2D>> lines = new LinkedHashMap<>();
        for (BpmnEdge edge : model.elements(BpmnEdge.class)) {
            lines.put(
                    edge.getBpmnElement().getId(),
                    edge.getWaypoints().stream()
                            .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                            .toList());
        }
        return new Diagram(boxes, lines);
    }

    /** The element's box; an empty one where it is not drawn. */
    Rectangle2D box(BaseElement element) {
        return boxes.getOrDefault(element.getId(), new Rectangle2D.Double());
    }

    /** The bends of a flow from its start to its end; none where it is not drawn. */
    List<Point2D> line(BaseElement flow) {
        return lines.getOrDefault(flow.getId(), List.of());
    }
}
