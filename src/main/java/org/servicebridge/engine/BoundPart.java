package org.servicebridge.engine;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
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

    /** All that the model names with the binding {@code deployment}; what an expression names is known only later. */
    static Set<BoundPart> of(byte[] model) {
        return named(model, DEPLOYMENT::equals);
    }

    /** All that the model names with another binding, or none: it would change while an HSSI runs. */
    static Set<BoundPart> unboundOf(byte[] model) {
        return named(model, binding -> !DEPLOYMENT.equals(binding));
    }

    /** Reads the file alone: the engine's model would be checked against its schema once more, which takes ten times as long. */
    private static Set<BoundPart> named(byte[] model, Predicate<@Nullable String> bindings) {
        Set<BoundPart> parts = new LinkedHashSet<>();
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(model));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    add(parts, reader, bindings);
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("A model that the engine has taken cannot be read", unreadable);
        }
        return parts;
    }

    private static void add(Set<BoundPart> parts, XMLStreamReader element, Predicate<@Nullable String> bindings) {
        switch (element.getLocalName()) {
            case "userTask", "startEvent" ->
                add(parts, FORM, camunda(element, "formRef"), bindings.test(camunda(element, "formRefBinding")));
            case "businessRuleTask" ->
                add(
                        parts,
                        DECISION,
                        camunda(element, "decisionRef"),
                        bindings.test(camunda(element, "decisionRefBinding")));
            case "callActivity" ->
                add(
                        parts,
                        PROCESS,
                        element.getAttributeValue(null, "calledElement"),
                        bindings.test(camunda(element, "calledElementBinding")));
            default -> {
                // Names no part.
            }
        }
    }

    private static @Nullable String camunda(XMLStreamReader element, String attribute) {
        return element.getAttributeValue(CAMUNDA_NS, attribute);
    }

    private static void add(Set<BoundPart> parts, String kind, @Nullable String key, boolean wanted) {
        if (key != null && wanted && !key.contains("{")) {
            parts.add(new BoundPart(kind, key));
        }
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
