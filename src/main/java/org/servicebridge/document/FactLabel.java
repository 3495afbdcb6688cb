package org.servicebridge.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.servicebridge.access.Coded;

/** A part that documents of one kind have, by its code in forms and its label for readers. */
public interface FactLabel extends Coded {

    String label();

    /** The parts that are there, labelled, in the order of the labels. */
    static List<Fact> facts(FactLabel[] labels, Map<String, String> parts) {
        Facts facts = new Facts();
        Stream.of(labels).forEach(label -> facts.add(label.label(), parts.get(label.code())));
        return facts.found();
    }
}
