package org.servicebridge.potential;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.intake.Report;
import org.servicebridge.supplier.Service;

/** What a desk reports as an incident with everything that is known before: how urgent it is now, and risks that nobody has found, are asked as of every other. */
final class DeskReport {

    private DeskReport() {}

    /** Of what anybody has reported. */
    static Report of(PotentialReport report, Service service, String reporter) {
        return Report.heard(
                ReportedBy.DESK,
                DetectedBy.USER,
                service,
                report.summary(),
                description(report, reporter),
                report.occurredAt(),
                report.usersAffected());
    }

    /** Of a record that was left to ordinary incident management, and is linked. */
    static Report of(Incident left, Service service) {
        DataSet known = left.dataSet();
        Flags flags = left.flags();
        return new Report(
                ReportedBy.DESK.code(),
                null,
                left.identification().providerReference(),
                left.identification().deskReference(),
                service.code(),
                known.summary(),
                known.description(),
                known.detectedBy(),
                occurred(left),
                left.rating().providerSeverity(),
                Objects.requireNonNullElse(known.functionCriticality(), service.criticality()),
                Boolean.TRUE.equals(known.usersAssumed()) ? null : known.usersAffected(),
                known.sites(),
                known.region(),
                known.kinds(),
                known.failure(),
                null,
                known.symptoms(),
                known.workaround(),
                known.componentAtFault(),
                known.replicating(),
                Stream.concat(known.linkedReferences().stream(), Stream.of(left.reference()))
                        .distinct()
                        .toList(),
                found(flags.clinicalRisk()),
                found(flags.patientHarmed()),
                found(flags.securityRisk()),
                null,
                left.identification().exercise(),
                null,
                null,
                List.of());
    }

    private static Instant occurred(Incident left) {
        Instant occurred = left.dataSet().occurredAt();
        return occurred == null ? left.milestones().reportedAt() : occurred;
    }

    private static @Nullable Boolean found(boolean flag) {
        return flag ? Boolean.TRUE : null;
    }

    /** What no field of the record holds, or whoever logs it might overlook. */
    private static String description(PotentialReport report, String reporter) {
        return Stream.of(
                        "Reported by %s as %s.".formatted(reporter, report.reference()),
                        said("Where", report.place()),
                        said("How many, as reported", report.usersAffected()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String said(String what, @Nullable Object said) {
        return said == null ? "" : "%s: %s".formatted(what, said);
    }
}
