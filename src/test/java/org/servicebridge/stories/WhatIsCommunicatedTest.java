package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each rule of the communication policy from the first report on: who gets what, and that nobody else gets anything. */
@EngineTest
class WhatIsCommunicatedTest {

    private static final List<String> MANAGEMENT =
            List.of("live-services-head@example.org", "service-desks-head@example.org");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private DeskAtWork desk;
    private Readers readers;

    @BeforeEach
    void begin() {
        story = new Story(context);
        readers = new Readers(context);
        desk = new DeskAtWork(story);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause("COM-1")
    void com1_as_a_rule_everybody_is_told_and_the_rule_is_kept() {
        String reference = desk.managed("spine-core", Map.of());

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference, "FIRST"))
                .contains("operations-board@example.org", "spine-users@example.org")
                .doesNotContainAnyElementsOf(MANAGEMENT);
        assertThat(readers.notice(reference).statusPage()).isTrue();
        assertThat(readers.notice(reference).policyRule()).isEqualTo("rule_communication-policy_everything-else");
        assertThat(readers.notice(reference).policyVersion()).isPositive();
        assertThat(story.timeline(reference)).containsOnlyOnce("communication-decided");
    }

    @Test
    @Clause("COM-13")
    void com13_the_training_environment_is_noted_for_the_handover_and_nobody_is_told() {
        String reference = desk.managed("spine-training", Map.of());

        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_draftNotice");
        assertThat(story.timeline(reference)).contains("handover-note");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "The trainers"));

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_recordResolution");
        assertThat(readers.told(reference)).isEmpty();
        assertThat(readers.kinds(reference)).isEmpty();
    }

    @Test
    @Clause("IH-9")
    void ih9_a_service_that_is_not_communicated_gets_its_local_arrangement_as_a_task() {
        String reference = desk.managed("clinical-registers", Map.of());

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_followArrangement", "service-bridge")
                .doesNotContainKey("userTask_draftNotice");
        assertThat(story.shown(reference, "userTask_followArrangement", "localArrangement"))
                .contains("telephone the register office on 07700 900111");
        story.completes(
                BRIDGE, reference, "userTask_followArrangement", Map.of("done", "Telephoned the register office"));

        assertThat(story.timeline(reference)).contains("local-arrangement-followed");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(readers.told(reference)).isEmpty();
    }

    @Test
    @Clause("COM-1")
    void com1_of_a_security_risk_only_what_security_releases_leaves_to_the_lists_that_it_chose() {
        String reference = desk.confirmed(desk.rated("spine-core", Map.of()), Map.of("securityRisk", "yes"));
        story.noticeSent(BRIDGE, reference);
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.openTasks(reference)).containsEntry("userTask_releaseNotice", "security-ig");

        desk.released(reference, "programme-directors");

        assertThat(readers.told(reference)).isEqualTo(readers.members("programme-directors"));
        assertThat(readers.notice(reference).statusPage()).isFalse();
    }

    @Test
    @Clause("COM-1")
    void com1_a_security_risk_without_service_impact_is_released_by_security_too() {
        String reference = desk.confirmed(
                desk.rated("spine-core", Map.of("serviceAffected", "no")), Map.of("securityRisk", "yes"));
        assertThat(story.openTasks(reference)).containsKey("userTask_draftNotice");

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference)).isEmpty();
        desk.released(reference, "top-level-directors");
        assertThat(readers.told(reference, "FIRST")).isEqualTo(readers.members("top-level-directors"));
    }

    @Test
    @Clause("COM-1")
    void com1_with_a_clinical_risk_a_person_confirms_that_it_is_communicated() {
        String reference = desk.confirmed(desk.rated("spine-core", Map.of()), Map.of("clinicalRisk", "real"));
        assertThatThrownBy(() -> story.noticeSent(BRIDGE, reference))
                .hasStackTraceContaining("Confirm that this is to be communicated although there is a clinical risk.");
        assertThat(readers.told(reference)).isEmpty();

        story.completes(
                BRIDGE,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "clinicalConfirmed", true,
                        "whatIsKnown", "Wrong doses may show",
                        "userImpact", "Do not rely on the doses shown",
                        "location", "Multiple Spine Core Users",
                        "substantiated", "yes",
                        "agreedWith", "Clinical Safety"));

        assertThat(readers.told(reference)).contains("spine-users@example.org");
        assertThat(readers.notice(reference).policyRule()).isEqualTo("rule_communication-policy_clinical");
    }

    @Test
    @Clause("COM-11")
    void com11_a_service_in_early_life_support_is_told_to_its_closed_list_only() {
        String reference = desk.managed("vaccination-booking", Map.of());

        story.noticeSent(BRIDGE, reference);
        desk.resolvedWithFinalNotice(reference);

        assertThat(readers.kinds(reference)).containsExactly("FIRST", "FINAL");
        assertThat(readers.told(reference))
                .containsExactly("vaccination-lead@example.org", "vaccination-pilots@example.org");
        assertThat(readers.notice(reference).statusPage()).isFalse();
    }
}
