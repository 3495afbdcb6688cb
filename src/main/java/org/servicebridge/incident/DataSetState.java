package org.servicebridge.incident;

import java.util.List;

/**
 * How one of the minimum data sets of an HSSI stands.
 *
 * @param missing asked, and not answered yet
 * @param notKnown answered with "not known"; it can still be said
 */
public record DataSetState(AskedAt askedAt, List<DataSetItem> missing, List<DataSetItem> notKnown) {

    public DataSetState {
        missing = List.copyOf(missing);
        notKnown = List.copyOf(notKnown);
    }
}
