package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.CallStory.ARRANGE;
import static org.servicebridge.stories.CallStory.OPEN;
import static org.servicebridge.stories.CallStory.RECORD;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Flags;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is asked to a call has a mail, hears where it is not held, and owns what was agreed. */
@EngineTest
class CallInvitationsTest {

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"MAJ-1", "BRG-1"})
    void maj1_who_is_asked_by_role_and_service_has_an_invitation_and_the_others_are_to_be_called() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.starts(
                BRIDGE,
                "name-contacts",
                reference,
                Map.of("role", "resolver-group", "team", "Database", "name", "B. Owner", "contact", "db@example.org"));
        story.asksForCall(BRIDGE, reference);
        story.arranges(
                BRIDGE,
                reference,
                "2026-11-24T10:25",
                Map.of(
                        "invitees", "[\"provider-manager\",\"resolver-groups\",\"press-office\"]",
                        "services", "[\"care-identity\",\"spine-core\"]",
                        "others", "C. Expert <c.expert@example.org>\nD. Expert",
                        "joining", "Line 7"));

        String subject = "Conference call on %s at 10:25am on Tuesday 24 November 2026".formatted(reference);
        assertThat(story.letters())
                .containsExactly(
                        "c.expert@example.org: " + subject,
                        "db@example.org: " + subject,
                        "incidents@care-identity.example.org: " + subject,
                        "incidents@spine-operations.example.org: " + subject);
        assertThat(story.letterTo("db@example.org")).contains("Line 7", "Spine Core", "The plan", "The Service Bridge");
        assertThat(story.recorded(reference, "call-invitations"))
                .singleElement()
                .asString()
                .startsWith(
                        "Invited by mail: The provider’s incident manager: Spine Operations, 07700 900101; Database:")
                .endsWith("To be called, no mail address is known: Press office; D. Expert.");
        assertThat(story.shown(reference, OPEN, "invited")).contains("Press office **(to be called)**");
    }

    @Test
    @Clause("MAJ-1")
    void maj1_an_exercise_sends_no_invitation_and_a_restricted_one_says_no_more_than_how_to_join() {
        String exercise = story.managed("2026-11-24T10:00:00", anIncident().inAnExercise());
        story.asksForCall(BRIDGE, exercise);
        story.arranges(BRIDGE, exercise, "2026-11-24T10:25", Map.of());
        assertThat(story.letters()).isEmpty();
        assertThat(story.recorded(exercise, "call-invitations"))
                .singleElement()
                .asString()
                .startsWith("Invitations would go (exercise) to: ");

        String restricted = story.managed("2026-11-24T10:00:00", anIncident().flagged(new Flags(false, false, true)));
        story.asksForCall(BRIDGE, restricted);
        story.arranges(BRIDGE, restricted, "2026-11-24T10:25", Map.of());
        assertThat(story.letterTo("incidents@spine-operations.example.org"))
                .contains("How to join")
                .doesNotContain("The plan", "Spine Core");
    }

    @Test
    @Clause({"ESC-7", "MAJ-1"})
    void esc7_a_call_that_does_not_open_is_arranged_anew_or_dropped_and_whoever_was_asked_hears_of_it() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-24T10:25", Map.of("joining", "Line 7"));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, OPEN, Map.of("opened", "no")))
                .hasRootCauseMessage("Say why the call did not open.");

        story.passes(reference, ofMinutes(26));
        story.completes(BRIDGE, reference, OPEN, Map.of("opened", "no", "why", "Nobody could join"));

        assertThat(story.shown(reference, ARRANGE, "joining")).isEqualTo("Line 7");
        assertThat(story.shown(reference, ARRANGE, "callAt")).isEqualTo("2026-11-24T10:36");
        story.completes(BRIDGE, reference, ARRANGE, Map.of("arranged", "no", "why", "Restored at 10:24"));
        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.letters())
                .containsExactly(
                        "incidents@spine-operations.example.org: Conference call on %s at 10:25am on Tuesday 24 November 2026"
                                .formatted(reference),
                        "incidents@spine-operations.example.org: Conference call on %s is not held"
                                .formatted(reference));
    }

    @Test
    @Clause("MAJ-1")
    void maj1_whoever_was_asked_hears_that_it_is_resolved_before_the_call_opens() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-24T10:25", Map.of());

        story.over(reference);

        assertThat(story.letters())
                .contains("incidents@spine-operations.example.org: Conference call on %s is not held"
                        .formatted(reference));
    }

    @Test
    @Clause("BRG-1")
    void brg1_an_action_has_an_owner() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-24T10:10", Map.of());
        story.opens(BRIDGE, reference);

        assertThatThrownBy(() -> story.completes(
                        BRIDGE,
                        reference,
                        RECORD,
                        Map.of("notes", "Fail over", "actions", "Somebody fails over", "deskJoined", "yes")))
                .hasRootCauseMessage(
                        "Begin each action with its owner and a colon, for instance: Database team: fail over.");
    }
}
