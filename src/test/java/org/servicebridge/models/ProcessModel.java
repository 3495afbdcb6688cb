package org.servicebridge.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One file of {@code bpmn/}, opened by Camunda's own parser.
 *
 * @param name file name without its ending, which is the id of its process
 */
record ProcessModel(String name, String xml, BpmnModelInstance model) {

    /** Read once for all classes: a reader that holds each file against its schema is slow. Nobody changes them. */
    private static final List<ProcessModel> ALL = read();

    static List<ProcessModel> all() {
        return ALL;
    }

    private static List<ProcessModel> read() {
        return ModelFolder.files("bpmn", ".bpmn").stream()
                .map(file -> {
                    String xml = ModelFolder.text(file);
                    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
                    return new ProcessModel(
                            ModelFolder.stem(file), xml, Bpmn.readModelFromStream(new ByteArrayInputStream(bytes)));
                })
                .toList();
    }

    <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** The processes that run; a pool without content has none. */
    List<Process> processes() {
        return List.copyOf(elements(Process.class));
    }

    Collection<FlowNode> nodes() {
        return elements(FlowNode.class);
    }

    /** The values of a {@code camunda:property} that stands directly on the element, split at commas. */
    static List<String> property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return element.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split("\\s*,\\s*")))
                .toList();
    }

    /** How findings name an element: file, id and name. */
    String where(BaseElement element) {
        String label = element instanceof FlowElement named && named.getName() != null
                ? " \"" + named.getName().replaceAll("\\s+", " ") + '"'
                : "";
        return "%s: %s%s: ".formatted(name, element.getId(), label);
    }

    static String typeOf(BaseElement element) {
        String type = element.getElementType().getTypeName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }
}
