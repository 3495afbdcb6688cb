package org.servicebridge.engine;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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

    private static final XMLInputFactory READERS = withoutOutside();

    /**
     * What a model names.
     *
     * @param bound with the binding {@code deployment}
     * @param unbound with another binding, or none: it would change while an HSSI runs
     */
    record Named(Set<BoundPart> bound, Set<BoundPart> unbound) {

        private void add(String kind, @Nullable String key, @Nullable String binding) {
            if (key != null && !key.contains("{")) {
                (DEPLOYMENT.equals(binding) ? bound : unbound).add(new BoundPart(kind, key));
            }
        }
    }

    /**
     * All that the model names; what an expression names is known only later. Reads the file alone: the engine's model would
     * be checked against its schema once more, which takes ten times as long.
     */
    static Named namedBy(byte[] model) {
        Named parts = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(model));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    add(parts, reader);
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("A model that the engine has taken cannot be read", unreadable);
        }
        return parts;
    }

    private static void add(Named parts, XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "userTask", "startEvent" ->
                parts.add(FORM, camunda(element, "formRef"), camunda(element, "formRefBinding"));
            case "businessRuleTask" ->
                parts.add(DECISION, camunda(element, "decisionRef"), camunda(element, "decisionRefBinding"));
            case "callActivity" ->
                parts.add(
                        PROCESS,
                        element.getAttributeValue(null, "calledElement"),
                        camunda(element, "calledElementBinding"));
            default -> {
                // Names no part.
            }
        }
    }

    private static @Nullable String camunda(XMLStreamReader element, String attribute) {
        return element.getAttributeValue(CAMUNDA_NS, attribute);
    }

    private static XMLInputFactory withoutOutside() {
        XMLInputFactory readers = XMLInputFactory.newFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return readers;
    }

    /** As a sentence names it. */
    @Override
    public String toString() {
        return "the %s %s".formatted(kind, key);
    }
}
