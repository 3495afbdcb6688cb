package org.servicebridge.intake.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.servicebridge.assurance.AssessRisks;
import org.servicebridge.assurance.RisksAsked;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentKind;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.MissingData;
import org.servicebridge.incident.Qualification;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.SeverityEvidence;
import org.servicebridge.incident.SeverityRating;
import org.servicebridge.intake.SeverityViews;
import org.servicebridge.intake.ToolsetScore;
import org.servicebridge.supplier.Option;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** What the forms and decisions of intake start from, read from the record: {@code ${intake.description(execution)}}. */
@Component("intake")
public class IntakeForms {

    private final Incidents incidents;
    private final Services services;
    private final SeverityViews views;
    private final ToolsetScore toolset;
    private final SeverityEvidence evidence;
    private final RisksAsked risksAsked;
    private final MissingData missing;
    private final CoreHours coreHours;
    private final LondonTime time;
    private final Clock clock;

    IntakeForms(
            Incidents incidents,
            Services services,
            SeverityViews views,
            ToolsetScore toolset,
            SeverityEvidence evidence,
            RisksAsked risksAsked,
            MissingData missing,
            CoreHours coreHours,
            LondonTime time,
            Clock clock) {
        this.incidents = incidents;
        this.services = services;
        this.views = views;
        this.toolset = toolset;
        this.evidence = evidence;
        this.risksAsked = risksAsked;
        this.missing = missing;
        this.coreHours = coreHours;
        this.time = time;
        this.clock = clock;
    }

    /** Whether it is core hours just now; decided when the token gets here. */
    public boolean inCoreHours() {
        return coreHours.contains(clock.instant());
    }

    /** The services in scope, to choose from. */
    public SpinJsonNode serviceOptions() {
        List<Map<String, String>> options = services.options().stream()
                .map((Option option) -> Map.of("label", option.label(), "value", option.value()))
                .toList();
        return Spin.JSON(options);
    }

    /** The kinds of HSSI known so far, as the list that a tag list starts from. */
    public SpinJsonNode kinds(DelegateExecution execution) {
        return Spin.JSON(known(execution).kinds());
    }

    public @Nullable String service(DelegateExecution execution) {
        return known(execution).service();
    }

    public @Nullable String description(DelegateExecution execution) {
        return known(execution).description();
    }

    public @Nullable String providerReference(DelegateExecution execution) {
        return incident(execution).identification().providerReference();
    }

    public @Nullable String deskReference(DelegateExecution execution) {
        return incident(execution).identification().deskReference();
    }

    /** When it occurred, in London; before that is known, when it was reported. */
    public String occurredAt(DelegateExecution execution) {
        Instant occurred = known(execution).occurredAt();
        return time.formValue(
                occurred == null ? incident(execution).milestones().reportedAt() : occurred);
    }

    public @Nullable String functionCriticality(DelegateExecution execution) {
        return known(execution).functionCriticality();
    }

    /** The number of users as the decision reads it: a service with few users has a scale in the catalogue. */
    public @Nullable Integer scaledUsers(DelegateExecution execution) {
        Integer users = known(execution).usersAffected();
        String code = known(execution).service();
        if (users == null || code == null) {
            return users;
        }
        long scaled = (long) users * services.find(code).map(Service::userScale).orElse(1);
        return (int) Math.min(scaled, Integer.MAX_VALUE);
    }

    public @Nullable Integer urgency(DelegateExecution execution) {
        return incident(execution).rating().urgency();
    }

    /** In markdown: the advice of the matrix with what it rests on, the toolset's score, and what teams say of the impact and what lacks. */
    public String advice(DelegateExecution execution) {
        Incident incident = incident(execution);
        String score = toolset.words(incident);
        return ofMatrix(incident)
                + missing.inWords(incident, AskedAt.LOGGING)
                + (score.isEmpty() ? "" : "\n\n" + score)
                + evidence.inWords(incident.reference())
                        .map(said -> "\n\n" + said)
                        .orElse("");
    }

    private static String ofMatrix(Incident incident) {
        DataSet known = incident.dataSet();
        Integer provider = incident.rating().providerSeverity();
        return "**Advised: severity %s** (%s function, %s users%s, urgency %s)%s"
                .formatted(
                        incident.rating().advisedSeverity(),
                        known.functionCriticality(),
                        known.usersAffected(),
                        Boolean.TRUE.equals(known.usersAssumed()) ? ", the catalogue's usual number" : "",
                        incident.rating().urgency(),
                        provider == null ? "" : ". The provider says severity %d".formatted(provider));
    }

    /** An external provider's own severity (INV-3), else the advice; filled in by the form of HSSIs of earlier versions. */
    public String proposedSeverity(DelegateExecution execution) {
        SeverityRating rating = incident(execution).rating();
        Integer proposed = isSetByProvider(execution) ? rating.providerSeverity() : rating.advisedSeverity();
        return proposed == null ? "" : proposed.toString();
    }

    /** Why the provider's severity counts against the advice; filled in by the form of HSSIs of earlier versions. */
    public String proposedReason(DelegateExecution execution) {
        SeverityRating rating = incident(execution).rating();
        boolean differs = !Objects.equals(rating.providerSeverity(), rating.advisedSeverity());
        return isSetByProvider(execution) && differs ? "The provider of the service sets its severity." : "";
    }

    private boolean isSetByProvider(DelegateExecution execution) {
        return !Boolean.TRUE.equals(known(execution).internal())
                && incident(execution).rating().providerSeverity() != null;
    }

    /** Why it qualifies as an HSSI (INV-2); filled in by the form of HSSIs of earlier versions. */
    public @Nullable String proposedQualification(DelegateExecution execution) {
        Incident incident = incident(execution);
        if (incident.flags().clinicalRisk()) {
            return Qualification.CLINICAL_SAFETY.code();
        }
        if (incident.flags().securityRisk()) {
            return Qualification.SECURITY.code();
        }
        return incident.dataSet().kinds().stream().anyMatch(kind -> kind.startsWith("national"))
                ? Qualification.NATIONAL_SERVICE.code()
                : Qualification.SEVERAL_SITES.code();
    }

    /** Whether somebody has said whether users notice it. */
    public boolean impactKnown(DelegateExecution execution) {
        return known(execution).serviceAffected() != null;
    }

    /** Whether it is known that no user notices it. */
    public boolean withoutImpact(DelegateExecution execution) {
        return Boolean.FALSE.equals(known(execution).serviceAffected());
    }

    public boolean national(DelegateExecution execution) {
        return IncidentKind.anyNational(known(execution).kinds());
    }

    /** Whether it is known that a patient has come to harm, so that nobody need ask. */
    public boolean harmKnown(DelegateExecution execution) {
        return incident(execution).flags().patientHarmed();
    }

    public boolean clinicalRiskKnown(DelegateExecution execution) {
        return incident(execution).flags().clinicalRisk();
    }

    public boolean securityRiskKnown(DelegateExecution execution) {
        return incident(execution).flags().securityRisk();
    }

    /** Whether a desk has answered for its risks already, so that nobody need ask again before it is managed. */
    public boolean risksAsked(DelegateExecution execution) {
        return risksAsked.of(execution.getProcessBusinessKey());
    }

    /** Asked by the form of earlier versions: whether somebody is told before risks are assessed (COM-6, COM-10). */
    public boolean toldBeforeAssessed(DelegateExecution execution) {
        return AssessRisks.comesAfterTelling(incident(execution));
    }

    /** Both views of a disputed severity. */
    public String views(DelegateExecution execution) {
        return views.words(incident(execution));
    }

    /** Whether somebody has said why it qualifies as an HSSI (INV-2). */
    public boolean qualifiesKnown(DelegateExecution execution) {
        return incident(execution).rating().qualifiesBecause() != null;
    }

    /** Whether the record names several sites, so that nobody need name them (INV-2). */
    public boolean severalSitesNamed(DelegateExecution execution) {
        return Qualified.severalSitesNamed(incident(execution));
    }

    private DataSet known(DelegateExecution execution) {
        return incident(execution).dataSet();
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
