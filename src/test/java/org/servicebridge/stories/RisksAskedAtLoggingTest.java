package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Crisis, harm and risks are asked before anything is communicated on any path, and a yes acts at once. */
@EngineTest
class RisksAskedAtLoggingTest {

    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"IH-6", "CRI-1"})
    void ih6_a_possible_crisis_goes_to_level_3_while_it_is_logged() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");

        story.logged(BRIDGE, reference, Map.of("crisis", "yes", "riskDescription", "All of London"));

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_acknowledgeEscalation", "level-3, service-bridge")
                .containsKey("userTask_setSeverity");
    }

    @Test
    @Clause({"IH-7", "IH-8", "COM-6"})
    void ih7_harm_by_an_hssi_that_is_over_and_told_by_telephone_reaches_clinical_safety_and_no_reader() {
        String reference = story.reportedToDesk(BRIDGE, "Doses were shown wrongly");

        story.logged(
                BRIDGE,
                reference,
                Map.of(
                        "patientHarmed", "yes",
                        "riskDescription", "A wrong dose was given",
                        "resolvedAt", "2026-11-24T09:30"));

        assertThat(story.openTasks(reference)).containsEntry("userTask_answerReferral", "clinical-safety");
        assertThat(story.incident(reference).flags().patientHarmed()).isTrue();
        assertThat(story.incident(reference).flags().clinicalRisk()).isTrue();

        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);

        Readers readers = new Readers(context);
        assertThat(story.openTasks(reference))
                .doesNotContainKeys("userTask_decideRetrospective", "userTask_draftNotice", "userTask_releaseNotice");
        assertThat(readers.told(reference)).isEmpty();
        assertThat(readers.onStatusPage(reference)).isFalse();
    }

    @Test
    @Clause({"IH-6", "IH-7"})
    void ih7_none_of_the_questions_can_be_left_open_and_a_yes_is_described() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");

        assertRefused(reference, "crisis", "", "Say whether the crisis criteria may be met.");
        assertRefused(reference, "patientHarmed", "", "Say whether a patient has come to harm.");
        assertRefused(reference, "clinicalRisk", "", "Say whether there is a clinical risk.");
        assertRefused(reference, "securityRisk", "", "Say whether there is a security or IG risk.");
        assertRefused(reference, "securityRisk", "yes", "Describe the risk.");
    }

    @Test
    @Clause({"IH-6", "IH-7"})
    void ih6_what_came_by_api_is_asked_when_its_severity_is_set_and_what_was_logged_is_not_asked_twice() {
        String byApi = story.reportedByApi(SPINE, report -> report.by("provider", "INC1", 1));
        assertThat(story.shown(byApi, "userTask_setSeverity", "risksAsked")).isEqualTo("false");
        String logged = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, logged);
        assertThat(story.shown(logged, "userTask_setSeverity", "risksAsked")).isEqualTo("true");

        assertThatThrownBy(() -> story.completes(
                        BRIDGE,
                        byApi,
                        "userTask_setSeverity",
                        Map.of("severitySet", "1", "qualifiesBecause", "national-service")))
                .hasRootCauseMessage("Say whether the crisis criteria may be met.");
        story.severitySet(
                BRIDGE, byApi, 1, Map.of("crisis", "yes", "securityRisk", "yes", "riskDescription", "Data was seen"));

        assertThat(story.openTasks(byApi))
                .containsEntry("userTask_acknowledgeEscalation", "level-3, service-bridge")
                .containsEntry("userTask_answerReferral", "security-ig");
    }

    @Test
    @Clause({"IH-7", "INV-1"})
    void ih7_a_risk_of_what_is_no_hssi_is_assessed_all_the_same() {
        String reference = story.reportedToDesk(BRIDGE, "Doses are shown wrongly");
        story.logged(BRIDGE, reference, Map.of("clinicalRisk", "possible", "riskDescription", "Doses may be wrong"));

        story.severitySet(BRIDGE, reference, 4);

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_answerReferral", "clinical-safety"));
    }

    @Test
    @Clause("IH-7")
    void ih7_what_is_found_of_an_hssi_that_is_known_already_counts_for_the_one_that_goes_on() {
        String goesOn = story.reportedByApi(SPINE, report -> report.by("provider", "INC1", 1));
        String reference =
                story.reportedToDesk(BRIDGE, Map.of("summary", "Smartcard log-in fails", "providerReference", "INC1"));

        story.logged(
                BRIDGE,
                reference,
                Map.of("providerReference", "INC1", "patientHarmed", "yes", "riskDescription", "A wrong dose"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.incident(goesOn).flags().patientHarmed()).isTrue();
        assertThat(story.openTasks(goesOn)).containsEntry("userTask_answerReferral", "clinical-safety");
    }

    private void assertRefused(String reference, String field, String answer, String sentence) {
        Map<String, Object> answers = new HashMap<>(Story.withoutRisk());
        answers.put(field, answer);
        assertThatThrownBy(() -> story.logged(BRIDGE, reference, answers)).hasRootCauseMessage(sentence);
    }
}
