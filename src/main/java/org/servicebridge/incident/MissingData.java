package org.servicebridge.incident;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names what lacks in the minimum data sets of an HSSI, until it is known or said to be not known (IH-4, MDS-1). */
@Component
public class MissingData {

    private final Incidents incidents;
    private final NotKnown notKnown;
    private final LeftOut leftOut;

    MissingData(Incidents incidents, NotKnown notKnown, LeftOut leftOut) {
        this.incidents = incidents;
        this.notKnown = notKnown;
        this.leftOut = leftOut;
    }

    /** Empty before it is logged, whose form asks for it all, and once it is over. */
    public List<DataSetItem> of(Incident incident) {
        List<DataSetItem> said = notKnown.of(incident.reference());
        Stream<DataSetItem> onRecord =
                asked(incident).filter(item -> !item.isKnown(incident)).filter(item -> !said.contains(item));
        Stream<DataSetItem> ofUpdate =
                incident.state() == IncidentState.MANAGED ? leftOut.of(incident.reference()).stream() : Stream.of();
        return Stream.concat(onRecord, ofUpdate).sorted().toList();
    }

    /** What lacks of one set. */
    public List<DataSetItem> of(Incident incident, AskedAt askedAt) {
        return of(incident).stream().filter(item -> item.askedAt() == askedAt).toList();
    }

    /** The same by its codes, for a program that has just said the rest. */
    public List<String> codes(String reference, AskedAt askedAt) {
        return of(incidents.get(reference), askedAt).stream()
                .map(DataSetItem::code)
                .toList();
    }

    /** What was said to be not known, and is not known yet: it can be said as long as the HSSI is not over. */
    public List<DataSetItem> saidNotKnown(Incident incident) {
        List<DataSetItem> asked = asked(incident).toList();
        return notKnown.of(incident.reference()).stream()
                .filter(item -> asked.contains(item))
                .filter(item -> item.askedAt() == AskedAt.UPDATE || !item.isKnown(incident))
                .sorted()
                .toList();
    }

    /** Both, set by set, for whoever reads the HSSI's page; sets of which nothing lacks are left out. */
    public List<DataSetState> bySet(Incident incident) {
        List<DataSetItem> missing = of(incident);
        List<DataSetItem> unknown = saidNotKnown(incident);
        return Arrays.stream(AskedAt.values())
                .map(set -> new DataSetState(set, only(missing, set), only(unknown, set)))
                .filter(state -> !state.missing().isEmpty() || !state.notKnown().isEmpty())
                .toList();
    }

    /** A paragraph of markdown; empty where nothing lacks. */
    public String inWords(Incident incident, AskedAt askedAt) {
        List<DataSetItem> missing = of(incident, askedAt);
        return missing.isEmpty() ? "" : "\n\n**Missing in the minimum data set:** " + DataSetItem.named(missing);
    }

    /** The sets that are asked of it as it stands now. */
    private static Stream<DataSetItem> asked(Incident incident) {
        boolean logged = incident.dataSet().functionCriticality() != null;
        return Arrays.stream(DataSetItem.values()).filter(item -> switch (item.askedAt()) {
            case LOGGING -> logged && incident.state().isOpen();
            case UPDATE -> incident.state() == IncidentState.MANAGED;
            case RESOLUTION -> incident.state() == IncidentState.RESOLVED;
        });
    }

    private static List<DataSetItem> only(List<DataSetItem> items, AskedAt set) {
        return items.stream().filter(item -> item.askedAt() == set).toList();
    }
}
