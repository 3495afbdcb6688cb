package org.servicebridge.incident;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names what lacks in the minimum data set of an HSSI, until it is known or said to be not known (IH-4, MDS-1). */
@Component
public class MissingData {

    private final NotKnown notKnown;

    MissingData(NotKnown notKnown) {
        this.notKnown = notKnown;
    }

    /** Empty before it is logged, whose form asks for it all, and once it is over. */
    public List<DataSetItem> of(Incident incident) {
        if (incident.dataSet().functionCriticality() == null
                || !incident.state().isOpen()) {
            return List.of();
        }
        List<DataSetItem> said = notKnown.of(incident.reference());
        return Arrays.stream(DataSetItem.values())
                .filter(item -> !item.isKnown(incident) && !said.contains(item))
                .toList();
    }

    /** A paragraph of markdown; empty where nothing lacks. */
    public String inWords(Incident incident) {
        List<DataSetItem> missing = of(incident);
        return missing.isEmpty()
                ? ""
                : missing.stream()
                        .map(DataSetItem::label)
                        .collect(Collectors.joining("; ", "\n\n**Missing in the minimum data set:** ", ""));
    }
}
