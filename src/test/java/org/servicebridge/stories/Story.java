package org.servicebridge.stories;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.intake.Report;
import org.servicebridge.intake.ReportIncident;
import org.springframework.context.ApplicationContext;

/** Lets a story be told in the words of the desks: who does what, through the tasks that people have. */
public class Story extends StoryEngine {

    public static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));
    static final Actor LEAD = Actor.person("lead", Set.of(Groups.SERVICE_BRIDGE_LEAD));
    public static final Actor DESK = Actor.person("desk", Set.of(Groups.NATIONAL_SERVICE_DESK));
    /** At the accredited desk of the demonstration. */
    public static final Actor ACCREDITED =
            Actor.person("accredited", Set.of(Groups.ACCREDITED_DESK, "desk-st-example"));

    public static final Actor EDM = Actor.person("edm", Set.of(Groups.EDM));
    static final Actor LEVEL_3 = Actor.person("level3", Set.of(Groups.LEVEL_3));

    /** What is open once the provider said that it is resolved, and did not check with users. */
    static final String[] SAID_RESOLVED = {
        "userTask_draftNotice", "userTask_checkResolution", "userTask_recordResolution"
    };

    public Story(ApplicationContext context) {
        super(context);
    }

    /** Somebody at a desk starts an HSSI from Tasklist's start form. */
    String reportedToDesk(Actor person, String summary) {
        return reportedToDesk(person, Map.of("summary", summary));
    }

    String reportedToDesk(Actor person, Map<String, Object> answers) {
        return as(
                person, () -> runtime.startProcessInstanceByKey("hssi", answers).getBusinessKey());
    }

    /** A report by API; the changes are applied to a complete severity 1 report of an external national service. */
    String reportedByApi(Actor actor, UnaryOperator<ReportBuilder> changes) {
        Report report = changes.apply(ReportBuilder.complete(clock.instant())).build();
        return bean(ReportIncident.class).report(report, actor).reference();
    }

    /** Logs a severity 1 data set of the external service spine-core. */
    public void logged(Actor person, String reference) {
        logged(person, reference, Map.of());
    }

    void logged(Actor person, String reference, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "serviceCode", "spine-core",
                "occurredAt", "2026-11-20T09:00",
                "functionCriticality", "critical",
                "usersAffected", 6000,
                "failure", "outage",
                "serviceAffected", "yes",
                "provisionEffect", "significant",
                "provisionScale", "large",
                "description", "Users cannot sign in"));
        answers.putAll(withoutRisk());
        answers.putAll(changes);
        completes(person, reference, "userTask_logIncident", answers);
    }

    public void severitySet(Actor person, String reference, int severity) {
        severitySet(person, reference, severity, Map.of());
    }

    /** Sets the severity, and calls the provider at once where it has to confirm. */
    void severitySet(Actor person, String reference, int severity, Map<String, Object> changes) {
        severityProposed(person, reference, severity, changes);
        String calling = openTasks(reference).get("userTask_tellProvider");
        if (calling != null) {
            providerTold(calling.contains(Groups.SERVICE_BRIDGE) ? BRIDGE : DESK, reference, Map.of());
        }
    }

    /** The call by which the provider is told, just now if nothing else is said. */
    void providerTold(Actor person, String reference, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of("told", "Duty manager"));
        answers.putAll(changes);
        completes(person, reference, "userTask_tellProvider", answers);
    }

    /** Sets the severity, and does nothing else. */
    void severityProposed(Actor person, String reference, int severity, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "severitySet", Integer.toString(severity),
                "severityReason", "As judged by the desk",
                "qualifiesBecause", "national-service"));
        if (!"true".equals(shown(reference, "userTask_setSeverity", "risksAsked"))) {
            answers.putAll(withoutRisk());
        }
        answers.putAll(changes);
        completes(person, reference, "userTask_setSeverity", answers);
    }

    public void confirmedByTelephone(Actor person, String reference, int severity) {
        completes(
                person,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "yes", "providerSeverity", severity, "by", "Duty manager"));
    }

    void decidedBau(Actor person, String reference, String bau) {
        completes(
                person,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", bau, "reason", "As judged by the desk"));
    }

    public void foundWithoutRisk(Actor person, String reference) {
        completes(person, reference, "userTask_assessRisks", withoutRisk());
    }

    /** The answers where nobody finds any risk. */
    static Map<String, Object> withoutRisk() {
        return new HashMap<>(Map.of("crisis", "no", "clinicalRisk", "no", "patientHarmed", "no", "securityRisk", "no"));
    }

    /** The person sends the notice that is to be drafted, as prefilled, with impact and location. */
    public void noticeSent(Actor person, String reference) {
        completes(
                person,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "whatIsKnown", "Smartcard log-in fails",
                        "userImpact", "Users cannot sign in",
                        "location", "Multiple Spine Core Users",
                        "substantiated", "yes",
                        "agreedWith", "Duty manager"));
    }

    public void resolvedByTelephone(Actor person, String reference) {
        completes(
                person,
                reference,
                "userTask_driveResolution",
                withThoseAsked(
                        reference,
                        "userTask_driveResolution",
                        Map.of(
                                "nextStep", "resolved",
                                "what", "Restarted the log-in service",
                                "by", "Duty manager",
                                "resolvedAt", bean(LondonTime.class).formValue(clock.instant())),
                        Map.of("tested", "yes", "usersChecked", "no")));
    }

    /** From the check with users to the record's closure, everybody agrees. */
    public void agreedAndClosed(Actor desk, Actor reportingDesk, String reference) {
        completes(
                desk,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        finalNoticeSent(desk, reference);
        detailsAgreedAndClosed(desk, reportingDesk, reference);
    }

    /** From the details of the resolution on, everybody agrees. */
    void detailsAgreedAndClosed(Actor desk, Actor reportingDesk, String reference) {
        detailsAgreed(desk, reportingDesk, reference);
        completes(desk, reference, "userTask_closeHssi", Map.of());
    }

    /** The details satisfy, and whoever reported it agrees. */
    void detailsAgreed(Actor desk, Actor reportingDesk, String reference) {
        detailsSatisfy(desk, reference);
        completes(reportingDesk, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "yes"));
    }

    /** The reporter does not agree, and the desk, which asked it and owns it, does not reopen it. */
    void disagreedOverruledAndClosed(Actor desk, String reference) {
        completes(desk, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "no"));
        completes(
                desk, reference, "userTask_decideReopening", Map.of("reopen", "no", "reason", "The ward's own fault"));
        completes(desk, reference, "userTask_closeHssi", Map.of());
    }

    void detailsSatisfy(Actor desk, String reference) {
        completes(
                desk,
                reference,
                "userTask_recordResolution",
                withThoseAsked(
                        reference,
                        "userTask_recordResolution",
                        Map.of(
                                "fix", "permanent",
                                "stable", "yes",
                                "actions", "Restarted the log-in service",
                                "rootCause", "Memory exhausted",
                                "by", "Duty manager",
                                "change", "none"),
                        Map.of("sufficient", "yes")));
    }

    void finalNoticeSent(Actor person, String reference) {
        completes(
                person,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "resolutionSummary", "The log-in service was restarted.",
                        "userImpact", "Users can sign in again",
                        "location", "Multiple Spine Core Users",
                        "substantiated", "yes",
                        "agreedWith", "Duty manager"));
    }

    /** Level 2 speaks to the provider and waits on, where its form asks what is decided. */
    void silenceTakenUp(Actor level2, String reference) {
        completes(
                level2,
                reference,
                "userTask_hearSilence",
                withThoseAsked(
                        reference,
                        "userTask_hearSilence",
                        Map.of("done", "Called the provider's manager"),
                        Map.of("silence", "wait")));
    }
}
