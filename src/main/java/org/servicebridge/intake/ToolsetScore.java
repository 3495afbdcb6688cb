package org.servicebridge.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.engine.Tables;
import org.servicebridge.escalation.Escalations;
import org.servicebridge.escalation.Referral;
import org.servicebridge.escalation.Referrals;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Failure;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentKind;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.LinkedTicket;
import org.servicebridge.incident.LinkedTickets;
import org.servicebridge.incident.SeverityEvidence;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/**
 * Fills in the toolset's scoring sheet from the record, so that whoever sets the severity has the score and its seven parts
 * before them without being asked anything: guidance, which changes no severity (SEV-3).
 */
@Component
public class ToolsetScore {

    private static final String SHEET = "toolset";
    private static final String LINKED = "linkedIncidents";

    /** As grave as severity 1 and 2: high risk and medium risk on the sheet; severity 3 is a limited one. */
    private static final int CRITICAL = 4;

    private static final int HIGH = 3;

    /** Which parts, as people would name them, nobody knows where the record lacks what the table asks. */
    private static final Map<String, String> UNKNOWN_WITHOUT = unknownParts();

    private final Decisions decisions;
    private final Services services;
    private final Incidents incidents;
    private final Escalations escalations;
    private final Referrals referrals;
    private final LinkedTickets tickets;
    private final SeverityEvidence evidence;

    ToolsetScore(
            Decisions decisions,
            Services services,
            Incidents incidents,
            Escalations escalations,
            Referrals referrals,
            LinkedTickets tickets,
            SeverityEvidence evidence) {
        this.tickets = tickets;
        this.evidence = evidence;
        this.decisions = decisions;
        this.services = services;
        this.incidents = incidents;
        this.escalations = escalations;
        this.referrals = referrals;
    }

    /** Score, band and parts in words, with what is not known by name; empty where the HSSI's own table asks for every part. */
    public String words(Incident incident) {
        Map<String, Object> sheet = sheet(incident);
        Tables tables = decisions.of(incident.reference());
        List<Explained> bands = tables.all(DecisionTable.SEVERITY_SCORE, sheet);
        if (bands.isEmpty()) {
            return "";
        }
        Explained band = bands.get(0);
        String parts = tables.all(DecisionTable.SEVERITY_SCORE_TOOLSET, sheet).stream()
                .map(part -> "%s %d".formatted(part.text("part"), part.number("toolsetScore")))
                .collect(Collectors.joining(", "));
        // Nobody can say that there are none: what nobody has linked is not known.
        Stream<String> unlinked =
                Integer.valueOf(0).equals(sheet.get(LINKED)) ? Stream.of("linked incidents") : Stream.of();
        String unknown = Stream.concat(
                        unlinked,
                        UNKNOWN_WITHOUT.entrySet().stream()
                                .filter(part -> sheet.get(part.getKey()) == null)
                                .map(Map.Entry::getValue))
                .collect(Collectors.joining(", "));
        return "Toolset score %d, which is severity %d, as guidance only: %s%s."
                .formatted(
                        band.number("score"),
                        band.number("severity"),
                        parts,
                        unknown.isEmpty() ? "" : "; not known, counts 0: " + unknown);
    }

    private Map<String, Object> sheet(Incident incident) {
        DataSet known = incident.dataSet();
        Map<String, @Nullable Object> sheet = new HashMap<>();
        sheet.put("sheet", SHEET);
        sheet.put(LINKED, linked(incident));
        sheet.put("scope", scope(known));
        sheet.put("supplierImpact", supplierImpact(incident));
        sheet.put("localSeverity", incident.rating().providerSeverity());
        sheet.put("tier", tier(known.service()));
        sheet.put("clinicalRisk", incident.flags().clinicalRisk());
        sheet.put("clinicalMadeSafe", referrals.isMadeSafe(incident.reference(), Referral.CLINICAL_SAFETY));
        sheet.put("securityRisk", incident.flags().securityRisk());
        sheet.put("securityMadeSafe", referrals.isMadeSafe(incident.reference(), Referral.SECURITY));
        sheet.put("priority", priority(incident.reference()));
        return sheet;
    }

    /** Those that the reporter named, those that turned out to be the same as this, and the tickets that desks have tied to it. */
    private int linked(Incident incident) {
        return (int) Stream.of(
                        incident.dataSet().linkedReferences().stream(),
                        incidents.duplicatesOf(incident.reference()).stream(),
                        tickets.of(incident.reference()).stream().map(LinkedTicket::ticket))
                .flatMap(found -> found)
                .distinct()
                .count();
    }

    /** The sheet has one answer for an outage; of a slow service only what was passed on to other providers is on record. */
    private @Nullable String supplierImpact(Incident incident) {
        if (Failure.OUTAGE.code().equals(incident.dataSet().failure())) {
            return "outage";
        }
        return evidence.isFeltByOtherProviders(incident.reference()) ? "moderate" : null;
    }

    /** Users and departments are no part of a record: what touches neither nation nor sites is not known. */
    private static @Nullable String scope(DataSet known) {
        if (IncidentKind.anyNational(known.kinds())) {
            return "nation";
        }
        int sites = known.sites().size();
        if (known.region() != null || sites > 1 || known.kinds().contains(IncidentKind.MULTI_SITE.code())) {
            return "region";
        }
        return sites == 1 ? "trust" : null;
    }

    private @Nullable String tier(@Nullable String service) {
        return service == null
                ? null
                : services.find(service).map(Service::tier).orElse(null);
    }

    /** The graver of what teams have assessed and of how high it was escalated. */
    private @Nullable String priority(String reference) {
        int assessed = evidence.severity(reference)
                .map(severity -> Math.max(0, 5 - severity))
                .orElse(-1);
        int escalated = escalations
                .highest(reference)
                .map(level -> switch (level) {
                    case TWO -> HIGH;
                    case THREE, FOUR -> CRITICAL;
                })
                .orElse(-1);
        return switch (Math.max(assessed, escalated)) {
            case CRITICAL -> "critical";
            case HIGH -> "high";
            case 2 -> "medium";
            case 0, 1 -> "none";
            default -> null;
        };
    }

    private static Map<String, String> unknownParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("scope", "urgency from linked incidents, scope");
        parts.put("supplierImpact", "impact on other providers");
        parts.put("localSeverity", "local severity");
        parts.put("tier", "tier of the service");
        parts.put("priority", "assessment or escalation");
        return parts;
    }
}
