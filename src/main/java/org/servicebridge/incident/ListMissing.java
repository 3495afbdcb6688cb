package org.servicebridge.incident;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects what is missing of an HSSI that is managed, whichever part knows of it. */
@Component
public class ListMissing {

    private final ObjectProvider<MissingPieces> parts;

    ListMissing(ObjectProvider<MissingPieces> parts) {
        this.parts = parts;
    }

    /** One sentence each; empty where all is there, or it is not managed. */
    public List<String> of(Incident incident) {
        return incident.state() == IncidentState.MANAGED
                ? parts.orderedStream()
                        .flatMap(part -> part.of(incident).stream())
                        .toList()
                : List.of();
    }
}
