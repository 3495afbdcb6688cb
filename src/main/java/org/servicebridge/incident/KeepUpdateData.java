package org.servicebridge.incident;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** Keeps which of Appendix B a provider's update answered, and fills in what the record did not know before (MDS-1). */
@Component
public class KeepUpdateData {

    private static final Map<DataSetItem, DataSetItem> FIRST_KNOWN_BY = Map.of(
            DataSetItem.COMPONENT_NOW, DataSetItem.COMPONENT,
            DataSetItem.WORKAROUND_NOW, DataSetItem.WORKAROUND);

    private final Incidents incidents;
    private final NotKnown notKnown;
    private final LeftOut leftOut;

    KeepUpdateData(Incidents incidents, NotKnown notKnown, LeftOut leftOut) {
        this.incidents = incidents;
        this.notKnown = notKnown;
        this.leftOut = leftOut;
    }

    /**
     * Keeps it of a locked incident.
     *
     * @param said the answers as given; what is nowhere here lacks from now on
     * @param besides answered in other words
     * @param unknown asked, and not known
     */
    public void keep(
            Incident incident,
            Map<DataSetItem, String> said,
            Collection<DataSetItem> besides,
            Collection<DataSetItem> unknown,
            Actor speaker) {
        List<DataSetItem> lacking = Arrays.stream(DataSetItem.values())
                .filter(item -> item.askedAt() == AskedAt.UPDATE)
                .filter(item -> !said.containsKey(item) && !besides.contains(item) && !unknown.contains(item))
                .toList();
        notKnown.replace(incident.reference(), AskedAt.UPDATE, unknown, speaker);
        leftOut.replace(incident.reference(), lacking);
        said.forEach((item, words) -> fillIn(incident, item, words));
    }

    /** Answered later than in the update, of a locked incident. */
    void answered(Incident incident, DataSetItem item, String words) {
        leftOut.remove(incident.reference(), item);
        notKnown.remove(incident.reference(), item);
        fillIn(incident, item, words);
    }

    /** It is not known, and lacks no more. */
    void leave(Incident incident, DataSetItem item) {
        leftOut.remove(incident.reference(), item);
    }

    /** The record keeps what it knew: "as before" is no better word for it. */
    private void fillIn(Incident incident, DataSetItem item, String words) {
        DataSetItem first = FIRST_KNOWN_BY.get(item);
        if (first != null && !first.isKnown(incident)) {
            incident.describe(incident.dataSet().answered(first, words));
            incidents.save(incident);
        }
    }
}
