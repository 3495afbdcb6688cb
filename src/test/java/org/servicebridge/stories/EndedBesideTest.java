package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An HSSI ends, or changes, while others still work on it in processes beside it, of which some end with it in the same step. */
@EngineTest
class EndedBesideTest {

    private static final Actor EVERYBODY = Actor.person("bridge", Set.copyOf(Groups.INCIDENT_STAFF));

    /** What can be started from Tasklist while the severity is not set, with the answers of its start form. */
    private static final Map<String, Map<String, Object>> BESIDE = new LinkedHashMap<>(Map.of(
            "escalate-incident", Map.of("reason", "no-progress", "what", "Help"),
            "request-action-plan", Map.of("what", "Help"),
            "hold-conference-call", Map.of("kind", "conference-call", "what", "Help"),
            "manage-crisis", Map.of("what", "Help"),
            "name-contacts", Map.of("role", "hssi-manager", "name", "Ann", "contact", "07700 900001"),
            "ring-round", Map.of("what", "Help"),
            "freeze-changes", Map.of("what", "Help"),
            "write-management-summary", Map.of("what", "Help")));

    static {
        BESIDE.put("call-specialist", Map.of("what", "Help"));
        BESIDE.put(
                "propose-activity",
                Map.of("what", "Restart", "kind", "workaround", "predefined", "no", "proposer", "Ann"));
        BESIDE.put(
                "ask-provider",
                Map.of("what", "Logs", "kind", "information", "reason", "To see", "dueAt", "2026-11-24T12:00"));
        BESIDE.put(
                "pass-on-effect",
                Map.of("what", "Slow", "passedTo", "Acute Records", "told", "Ann", "responsible", "partnership"));
        BESIDE.put("gather-assessments", Map.of("what", "Help", "others", "Network team"));
    }

    /** How the step "Set severity" ends an HSSI. */
    enum Ending {
        LOWER,
        LOWEST,
        DUPLICATE
    }

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escalate-incident",
                "request-action-plan",
                "hold-conference-call",
                "manage-crisis",
                "name-contacts",
                "ring-round",
                "freeze-changes",
                "write-management-summary",
                "gather-assessments",
                "call-specialist",
                "propose-activity",
                "ask-provider",
                "pass-on-effect"
            })
    @Clause("INV-1")
    void a_severity_that_makes_it_no_hssi_is_set_while_one_process_is_open_beside_it(String beside) {
        // given
        String reference = reported();
        startedBeside(reference, beside);

        // when
        story.severitySet(BRIDGE, reference, 4);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.process("hssi", reference)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Clause("INV-1")
    void every_end_at_the_severity_works_while_all_are_open_beside_it(Ending ending) {
        // given
        String goesOn = reported();
        String reference = reported();
        BESIDE.keySet().forEach(process -> startedBeside(reference, process));

        // when
        switch (ending) {
            case LOWER -> story.severitySet(BRIDGE, reference, 3);
            case LOWEST -> story.severitySet(BRIDGE, reference, 5);
            case DUPLICATE -> story.severitySet(BRIDGE, reference, 2, Map.of("duplicateOf", goesOn));
        }

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.process("hssi", reference)).isNull();
        // Only whether it is a crisis is asked on, beside whichever of them goes on.
        String asked = ending == Ending.DUPLICATE ? goesOn : reference;
        assertThat(story.openTasks(asked)).containsEntry("userTask_acknowledgeEscalation", "level-3, service-bridge");
        assertThat(story.process("escalate-incident", reference)).isNull();
        assertThat(story.open(reference, "userTask_acknowledgeEscalation")).hasSize(ending == Ending.DUPLICATE ? 0 : 1);
    }

    @Test
    void what_is_known_already_ends_when_it_is_logged_while_all_are_open_beside_it() {
        // given
        Map<String, Object> known = Map.of("providerReference", "INC1");
        String goesOn = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, goesOn, known);
        String reference = story.reportedToDesk(BRIDGE, "Nobody can sign in");
        BESIDE.keySet().forEach(process -> startedBeside(reference, process));

        // when
        story.logged(BRIDGE, reference, known);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.process("hssi", reference)).isNull();
    }

    @Test
    void it_changes_is_withdrawn_or_resolved_and_closed_while_all_are_open_beside_it() {
        // given
        String withdrawn = managed();
        String resolved = managed();

        // when
        for (String reference : new String[] {withdrawn, resolved}) {
            BESIDE.keySet().forEach(process -> startedBeside(reference, process));
            story.bean(ChangeSeverity.class).change(reference, 2, "Fewer users", BRIDGE);
        }
        story.bean(WithdrawIncident.class).withdraw(withdrawn, "Local fault only", null, BRIDGE);
        story.resolvedByTelephone(BRIDGE, resolved);

        // then
        assertThat(story.state(withdrawn)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.process("hssi", withdrawn)).isNull();
        assertThat(story.state(resolved)).isEqualTo(IncidentState.RESOLVED);
        story.agreedAndClosed(BRIDGE, BRIDGE, resolved);
        assertThat(story.state(resolved)).isEqualTo(IncidentState.CLOSED);
    }

    private String reported() {
        return story.reportedByApi(BRIDGE, report -> report);
    }

    private String managed() {
        String reference = reported();
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        return reference;
    }

    private void startedBeside(String reference, String process) {
        Map<String, Object> answers = new HashMap<>(BESIDE.getOrDefault(process, Map.of()));
        answers.put("reference", reference);
        story.as(EVERYBODY, () -> story.runtime.startProcessInstanceByKey(process, answers));
    }
}
