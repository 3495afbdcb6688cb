package org.servicebridge.communication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentKind;
import org.springframework.stereotype.Component;

/** Asks {@code notice-location.dmn} what a notice names as the location (COM-12). */
@Component
public class NoticeLocation {

    private static final List<String> KINDS_OF_SOME_USERS = Stream.of(
                    IncidentKind.LOCAL, IncidentKind.MULTI_SITE, IncidentKind.KEY_DEPLOYMENT)
            .map(IncidentKind::code)
            .toList();

    private final Decisions decisions;

    NoticeLocation(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The words of the table; empty where the desk has to say where. */
    public String of(Incident incident) {
        DataSet known = incident.dataSet();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("trusts", known.sites());
        inputs.put("region", known.region());
        inputs.put("service", Objects.requireNonNullElse(known.serviceName(), ""));
        inputs.put("allUsers", affectsAllUsers(known));
        return decisions
                .of(incident.reference())
                .one(DecisionTable.NOTICE_LOCATION, inputs)
                .text("location")
                .strip()
                .replaceAll(" +", " ");
    }

    /** No trust and no region was named, and the kind of HSSI is not one that touches some of them only. */
    private static boolean affectsAllUsers(DataSet known) {
        return known.sites().isEmpty()
                && known.region() == null
                && known.kinds().stream().noneMatch(KINDS_OF_SOME_USERS::contains);
    }
}
