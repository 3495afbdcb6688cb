package org.servicebridge.incident;

import org.servicebridge.text.CleanText;

/** What the resolver group is called that provides the service of an HSSI, where nobody has named it otherwise. */
public final class ProvidingTeam {

    /** It has to fit on a card, with the words around it. */
    private static final int LONGEST = 80;

    private ProvidingTeam() {}

    public static String of(Incident incident) {
        DataSet known = incident.dataSet();
        String service = String.valueOf(known.serviceName());
        return (Boolean.TRUE.equals(known.internal()) ? "Team of " : "Provider of ")
                + (CleanText.length(service) > LONGEST ? known.service() : service);
    }
}
