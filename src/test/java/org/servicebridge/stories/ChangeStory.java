package org.servicebridge.stories;

import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.change.ChangeRequests;
import org.servicebridge.incident.Incidents;
import org.springframework.context.ApplicationContext;

/** Lets the story of a change be told: what is asked for, what the ECAB hears and decides, and how it ends. */
final class ChangeStory {

    static final Actor CHANGE = Actor.person("change", Set.of(Groups.CHANGE_MANAGEMENT));
    static final Actor CLINICAL = Actor.person("clinical", Set.of(Groups.CLINICAL_SAFETY));
    static final Actor SECURITY = Actor.person("security", Set.of(Groups.SECURITY_IG));
    static final Actor ECAB = Actor.person("ecab", Set.of(Groups.ECAB));
    static final Actor LEVEL_4 = Actor.person("level4", Set.of(Groups.LEVEL_4));

    final Story story;

    ChangeStory(ApplicationContext context) {
        this(new Story(context));
    }

    ChangeStory(Story story) {
        this.story = story;
    }

    /** A severity 1 HSSI that is managed at that time in London. */
    String managed(String london) {
        story.clock.setLondon(london);
        return anIncident().managedIn(story.bean(Incidents.class), story.clock).reference();
    }

    String asked(Actor actor, String incident) {
        return story.as(actor, () -> {
            story.runtime.startProcessInstanceByKey(
                    "approve-emergency-change",
                    Map.of("reference", incident, "what", "The log-in service needs a restart."));
            List<ChangeRequest> all = story.bean(ChangeRequests.class).of(incident);
            return all.get(all.size() - 1).reference();
        });
    }

    ChangeRequest change(String change) {
        return story.bean(ChangeRequests.class).get(change);
    }

    void stated(Actor actor, String incident, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title", "Restart the log-in service",
                "contactName", "Spine Operations",
                "contactEmail", "majors@spine.example.org",
                "written", "no",
                "alreadyDone", "no"));
        answers.putAll(changes);
        story.completes(actor, incident, "userTask_stateChange", answers);
    }

    void heard(Actor actor, String incident, String start, String finish) {
        story.completes(actor, incident, "userTask_hearChange", told(start, finish));
        story.completes(actor, incident, "userTask_hearPlan", planned());
        overviewHeard(actor, incident);
    }

    static Map<String, Object> told(String start, String finish) {
        return new HashMap<>(Map.of(
                "what", "Restart in live",
                "plannedStart", start,
                "plannedFinish", finish,
                "impactAndRisks", "Two minutes without log-in; small",
                "otherProviders", "None",
                "rationale", "Nobody can sign in",
                "successCriteria", "Users sign in"));
    }

    static Map<String, Object> planned() {
        return new HashMap<>(Map.of(
                "tests", "A test log-in before and after",
                "implementation", "Restart node by node",
                "backOut", "Start the old version"));
    }

    void overviewHeard(Actor actor, String incident) {
        story.completes(
                actor,
                incident,
                "userTask_hearOverview",
                Map.of(
                        "userImpact", "6,000 users cannot sign in",
                        "outages", "Two minutes",
                        "communicationPlan", "In the next notice"));
    }

    void opened(Actor chair, String incident) {
        story.completes(
                chair,
                incident,
                "userTask_openEcab",
                Map.of("forAuthority", "EDM on call", "forLeadership", "Cell lead", "forProvider", "Duty manager"));
    }

    /** Everybody approves or waives, each in their own name. */
    void allApproved(String incident) {
        story.completes(CLINICAL, incident, "userTask_approveClinicalSafety", Map.of("answer", "approved"));
        story.completes(ECAB, incident, "userTask_approveSolution", Map.of("answer", "approved"));
        story.completes(SECURITY, incident, "userTask_approveSecurity", Map.of("answer", "not-required"));
        story.completes(LEVEL_4, incident, "userTask_approveLeadership", Map.of("answer", "approved"));
    }

    /** From the request to the moment at which the chair has to decide, at night and by word of mouth. */
    String beforeTheDecision(String incident) {
        String change = asked(Story.EDM, incident);
        stated(Story.EDM, incident, Map.of());
        heard(Story.EDM, incident, "2026-11-24T23:30", "2026-11-25T00:30");
        opened(Story.EDM, incident);
        allApproved(incident);
        return change;
    }

    void decided(Actor chair, String incident, Map<String, Object> answers) {
        story.completes(chair, incident, "userTask_decideChange", answers);
    }

    void progressed(Actor actor, String incident, String progress) {
        story.completes(
                actor,
                incident,
                "userTask_reportProgress",
                Map.of("howFar", progress, "by", "Duty manager", "what", "As reported"));
    }
}
