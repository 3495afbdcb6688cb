package org.servicebridge.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.DataSet;
import org.servicebridge.supplier.Service;

/** Builds the record's data set from what was reported and what the catalogue knows of the service. */
final class DataSets {

    private DataSets() {}

    static DataSet of(Report report, Service service) {
        Integer users = report.usersAffected() == null ? service.usualUsers() : report.usersAffected();
        return new DataSet(
                service.code(),
                service.name(),
                service.internal(),
                service.communicated(),
                service.fixTimeMinutes(),
                report.summary(),
                report.description(),
                report.detectedBy(),
                report.occurredAt(),
                report.functionCriticality(),
                users,
                report.usersAffected() == null,
                given(report.sites()),
                report.region(),
                given(report.kinds()).isEmpty() ? service.kinds() : given(report.kinds()),
                report.failure(),
                report.failure() == null ? null : Boolean.TRUE,
                report.symptoms(),
                report.workaround(),
                report.componentAtFault(),
                report.replicating(),
                given(report.linkedReferences()));
    }

    /** Before the desk has logged more, a report to a desk says little more than what happened. */
    static DataSet of(String summary) {
        return new DataSet(
                null, null, null, null, null, summary, null, null, null, null, null, null, List.of(), null, List.of(),
                null, null, null, null, null, null, List.of());
    }

    /** Nothing where the report leaves the list out. */
    static List<String> given(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
