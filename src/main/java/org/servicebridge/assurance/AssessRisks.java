package org.servicebridge.assurance;

import java.util.Locale;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningBeside;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Flags what the desk finds of crisis, clinical and security risk, and brings in the right team (IH-6, IH-7, IH-8). */
@Component
public class AssessRisks {

    private final Incidents incidents;
    private final Timeline timeline;
    private final FlagRisks flagRisks;
    private final StartBeside startBeside;
    private final RunningBeside runningBeside;

    AssessRisks(
            Incidents incidents,
            Timeline timeline,
            FlagRisks flagRisks,
            StartBeside startBeside,
            RunningBeside runningBeside) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.flagRisks = flagRisks;
        this.startBeside = startBeside;
        this.runningBeside = runningBeside;
    }

    /** @throws Refusal where the assessment denies what the record knows already, since no flag is ever taken off (CLN-6, SEC-8) */
    @Transactional
    public void assess(String reference, RiskAssessment assessment, Actor actor) {
        keep(incidents.lock(reference, actor), assessment, actor, actor);
    }

    /** What a desk found when it logged a duplicate, for the HSSI that it was joined to, whether or not the desk may see that. */
    @Transactional
    public void assessOfJoined(String reference, RiskAssessment assessment, Actor actor) {
        keep(incidents.lock(reference), assessment, actor, Actor.SYSTEM);
    }

    /** @param starter who starts the crisis process: it checks whether they see the HSSI */
    private void keep(Incident incident, RiskAssessment assessment, Actor actor, Actor starter) {
        String reference = incident.reference();
        assessment.requireNothingDenied(reference, incident.flags());
        timeline.add(reference, RisksAsked.ANSWERED, actor, inWords(assessment));
        flagRisks.flag(incident, assessment.flags(), String.valueOf(assessment.description()), actor);
        if (assessment.crisis() && !runningBeside.isRunning(ProcessKeys.MANAGE_CRISIS, reference)) {
            startBeside.start(
                    reference,
                    ProcessKeys.MANAGE_CRISIS,
                    Map.of("what", String.valueOf(assessment.description())),
                    starter);
        }
    }

    /** Whether somebody is told before risks are assessed: it is resolved already, or management alone hears of it (COM-6, COM-10). */
    public static boolean comesAfterTelling(Incident incident) {
        return incident.milestones().resolvedAt() != null
                || Boolean.FALSE.equals(incident.dataSet().serviceAffected());
    }

    private static String inWords(RiskAssessment assessment) {
        return "Crisis criteria %s; clinical risk %s%s; security or IG risk %s.%s"
                .formatted(
                        assessment.crisis() ? "may be met" : "not met",
                        assessment.clinicalRisk().name().toLowerCase(Locale.ROOT),
                        assessment.patientHarmed() ? ", a patient has come to harm" : "",
                        securityWords(assessment),
                        assessment.description() == null ? "" : " " + assessment.description());
    }

    private static String securityWords(RiskAssessment assessment) {
        if (!assessment.securityRisk()) {
            return "none";
        }
        return assessment.significantSecurityRisk() ? "significant" : "yes";
    }
}
