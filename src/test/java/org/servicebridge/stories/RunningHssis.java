package org.servicebridge.stories;

import static org.servicebridge.stories.ChangeStory.CLINICAL;
import static org.servicebridge.stories.ChangeStory.ECAB;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.springframework.context.ApplicationContext;

/** An afternoon and evening after which five HSSIs are in the middle of things: what an upgrade of the application finds. */
final class RunningHssis {

    static final String SURVEYED = "surveyed";
    static final String RESOLVED = "resolved";
    static final String UNCONFIRMED = "unconfirmed";
    static final String MANAGED = "managed";
    static final String CHANGING = "changing";

    private static final String EVENING = "2026-11-24T17:%d:00";

    private final ChangeStory changes;
    private final Story story;
    private final Map<String, String> references = new LinkedHashMap<>();

    RunningHssis(ApplicationContext context) {
        this.changes = new ChangeStory(context);
        this.story = changes.story;
    }

    /** The reference of each, by its state, at 5:58pm. */
    Map<String, String> begin() {
        begun("2026-11-24T16:00:00", RESOLVED, this::resolvedAndAwaitingItsDetails);
        begun("2026-11-24T17:00:00", UNCONFIRMED, () -> rated(BRIDGE));
        begun(EVENING.formatted(10), SURVEYED, this::managedWhileUsersAreRungAndAPlanIsAwaited);
        begun(EVENING.formatted(35), MANAGED, this::managedByGuidanceOfTheEdmAndEscalated);
        begun(EVENING.formatted(45), CHANGING, this::waitingForTheSecondHalfOfTheEcab);
        until(EVENING.formatted(58));
        return references;
    }

    private void begun(String london, String state, Supplier<String> hssi) {
        until(london);
        references.put(state, hssi.get());
    }

    private String resolvedAndAwaitingItsDetails() {
        String reference = managed(BRIDGE);
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, reference);
        return reference;
    }

    /** Readers know, users are being rung, the provider's action plan is awaited. */
    private String managedWhileUsersAreRungAndAPlanIsAwaited() {
        String reference = managed(BRIDGE);
        story.noticeSent(BRIDGE, reference);
        beside(BRIDGE, reference, "request-action-plan");
        beside(BRIDGE, reference, "ring-round");
        story.completes(
                BRIDGE,
                reference,
                "userTask_chooseOrganisations",
                Map.of("organisations", "Example GP systems, 07700 900001\nExample Trust, 07700 900002"));
        return reference;
    }

    /** Level 3 does not answer, level 4 is asked; the EDM is to arrange a call. */
    private String managedByGuidanceOfTheEdmAndEscalated() {
        String reference = managed(DESK);
        needsTheEdm(reference);
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All that is known"));
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes", "wording", "Log-in is down"));
        story.noticeSent(DESK, reference);
        story.as(
                DESK,
                () -> story.runtime.startProcessInstanceByKey(
                        "escalate-incident", Map.of("reference", reference, "reason", "no-progress", "what", "Help")));
        return reference;
    }

    /** Security and leadership have not answered yet; nor has the EDM, who is asked what to communicate. */
    private String waitingForTheSecondHalfOfTheEcab() {
        String reference = managed(DESK);
        needsTheEdm(reference);
        changes.asked(EDM, reference);
        changes.stated(EDM, reference, Map.of());
        changes.heard(EDM, reference, "2026-11-24T18:30", "2026-11-24T19:30");
        changes.opened(EDM, reference);
        story.completes(CLINICAL, reference, "userTask_approveClinicalSafety", Map.of("answer", "approved"));
        story.completes(ECAB, reference, "userTask_approveSolution", Map.of("answer", "approved"));
        return reference;
    }

    private String rated(Actor desk) {
        String reference =
                story.reportedToDesk(desk, Map.of("summary", "Smartcard log-in fails", "reporter", "Ward 5"));
        story.logged(desk, reference);
        story.severitySet(desk, reference, 1);
        return reference;
    }

    private String managed(Actor desk) {
        String reference = rated(desk);
        story.confirmedByTelephone(desk, reference, 1);
        story.foundWithoutRisk(desk, reference);
        return reference;
    }

    private void needsTheEdm(String reference) {
        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "no", "reason", "As judged by the desk"));
    }

    private void beside(Actor person, String reference, String process) {
        story.as(
                person,
                () -> story.runtime.startProcessInstanceByKey(
                        process, Map.of("reference", reference, "what", "As agreed with the Bridge manager")));
    }

    /** Time passes for all of them. */
    private void until(String london) {
        Date end = Date.from(LocalDateTime.parse(london).atZone(LondonTime.ZONE).toInstant());
        ManagementService management = story.bean(ManagementService.class);
        for (Optional<Job> next = next(management, end); next.isPresent(); next = next(management, end)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(story.clock.instant())) {
                story.clock.set(due);
            }
            management.executeJob(next.get().getId());
        }
        story.clock.set(end.toInstant());
    }

    private static Optional<Job> next(ManagementService management, Date end) {
        return management.createJobQuery().duedateLowerThan(end).orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst();
    }
}
