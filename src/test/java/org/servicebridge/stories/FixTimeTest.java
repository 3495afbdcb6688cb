package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An operational service has its call, the fix time is escalated, and it is known who owns an HSSI. */
@EngineTest
class FixTimeTest {

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause("ESC-10")
    void esc10_once_the_edm_is_reached_an_operational_service_has_its_call_at_once_unless_restoration_is_known() {
        String reference = story.managed("2026-11-25T01:00:00", anIncident().ofKinds("national-operational"));
        story.starts(EDM, "escalate-incident", reference, Map.of("reason", "advice", "what", "What next?"));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_callEdm");

        story.completes(
                BRIDGE, reference, "userTask_callEdm", Map.of("answered", "yes", "who", "EDM", "relayed", "All"));

        assertThat(story.openTasks(reference)).containsEntry("userTask_arrangeCall", "edm, service-bridge");
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL)
                        .dueAt())
                .isEqualTo(story.clock.instant());
        story.completes(
                EDM,
                reference,
                "userTask_arrangeCall",
                Map.of("arranged", "no", "why", "Restored by a restart at 01:30"));
        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL)).isFalse();
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_actAtLevel2");
    }

    @Test
    @Clause({"BRG-2", "BRG-3"})
    void brg2_at_three_quarters_and_at_the_breach_the_support_team_and_level_2_hear_of_the_fix_time() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", "SP-77", 1).foundByMonitoring());
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);

        story.passes(reference, ofMinutes(179));
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_pressSupportTeam");
        story.passes(reference, ofMinutes(1));
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_pressSupportTeam", "service-bridge")
                .containsKey("userTask_acknowledgeEscalation");
        story.completes(
                BRIDGE, reference, "userTask_pressSupportTeam", Map.of("who", "Database team", "said", "We hurry"));
        story.passes(reference, ofMinutes(60));

        assertThat(story.recorded(reference, "fix-time-passed"))
                .containsExactly("The fix time of the service has passed.");
        assertThat(story.running(reference, ClockKind.FIX_TIME).breachedAt()).isNotNull();
        assertThat(story.openTasks(reference)).containsKey("userTask_escalateBreach");
        assertThat(story.recorded(reference, "escalate-incident")).hasSize(2);
        assertThat(story.recorded(reference, "support-team-told"))
                .containsExactly("Support team told of the fix time, Database team: We hurry");
    }

    @Test
    @Clause({"BRG-2", "BRG-3"})
    void brg2_resolved_after_the_warning_nobody_hears_of_the_fix_time_any_more() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"), report -> report.by("provider", "SP-78", 2));
        story.severitySet(BRIDGE, reference, 2);
        story.foundWithoutRisk(BRIDGE, reference);
        story.passes(reference, ofMinutes(180));
        story.asksForCall(BRIDGE, reference);

        story.resolvedByTelephone(BRIDGE, reference);

        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        story.passes(reference, ofMinutes(600));
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        assertThat(story.recorded(reference, "fix-time-passed")).isEmpty();
        assertThat(story.recorded(reference, "call-late")).isEmpty();
    }

    @Test
    @Clause("BRG-5")
    void brg5_the_manager_and_the_owners_in_resolver_groups_are_named_and_the_latest_word_counts() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.starts(
                LEAD,
                "name-contacts",
                reference,
                Map.of("role", "hssi-manager", "name", "A. Manager", "contact", "07700 900201"));
        story.starts(BRIDGE, "name-contacts", reference, group("B. Owner"));
        story.starts(BRIDGE, "name-contacts", reference, group("C. Owner"));

        assertThat(story.bean(Contacts.class).of(reference))
                .extracting(Contact::inWords)
                .containsExactly("HSSI manager: A. Manager, 07700 900201", "Database: C. Owner, 07700 900202");
        assertThat(story.recorded(reference, "contact-named")).hasSize(3);
        assertThatThrownBy(() -> story.starts(
                        BRIDGE,
                        "name-contacts",
                        reference,
                        Map.of("role", "resolver-group", "name", "D", "contact", "E")))
                .hasMessage("Say which resolver group it is.");
        assertThat(story.isOver(reference)).isTrue();
    }

    private static Map<String, Object> group(String name) {
        return Map.of("role", "resolver-group", "team", "Database", "name", name, "contact", "07700 900202");
    }
}
