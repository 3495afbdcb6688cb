package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.incident.NamedViewers;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A specialist is called in to advise on an HSSI. */
@EngineTest
class SpecialistCalledInTest {

    private static final String CALL = "userTask_callSpecialist";

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"IH-10", "IH-11"})
    void ih10_a_specialist_is_reached_at_the_third_attempt_level_2_hears_and_the_advice_is_theirs() {
        // given
        String reference = managed();
        Actor owner = Actor.person("owner", Set.of(Groups.SERVICE_OWNER));
        story.starts(BRIDGE, "call-specialist", reference, Map.of("what", "Messages queue up. " + "x".repeat(3_981)));
        assertThat(story.shown(reference, CALL, "whomToCall"))
                .contains("Messaging: Robin Example, 07700 900121", "Level 3 on call");
        assertThat(story.task(reference, CALL).getDueDate()).isEqualTo(in(20));

        // when
        tried(reference, "Robin Example");
        story.passes(reference, ofMinutes(12));
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_actAtLevel2");
        tried(reference, "Kim Example");
        assertThat(story.task(reference, CALL).getDueDate())
                .as("shared by all attempts")
                .isEqualTo(in(8));
        story.passes(reference, ofMinutes(9));

        // then
        assertThat(story.openTasks(reference)).containsKey("userTask_acknowledgeEscalation");
        assertThat(story.recorded(reference, "escalate-incident"))
                .singleElement()
                .asString()
                .startsWith("Escalation: No specialist was reached in time. Wanted: Messages queue up")
                .endsWith("x…");
        assertThat(story.shown(reference, CALL, "attempts")).contains("Robin Example", "Kim Example");
        assertThatThrownBy(() -> story.completes(
                        BRIDGE,
                        reference,
                        CALL,
                        Map.of("outcome", "reached", "called", "Lee Example", "said", "Looks at it")))
                .hasRootCauseMessage("Say how they are reached: they are asked to calls.");
        for (String nobody : List.of("ovner", "operator")) {
            assertThatThrownBy(() -> story.completes(
                            BRIDGE,
                            reference,
                            CALL,
                            Map.of(
                                    "outcome", "reached",
                                    "called", "Lee Example",
                                    "number", "lee@example.org",
                                    "account", nobody,
                                    "said", "Looks at it")))
                    .hasRootCauseMessage(
                            "Nobody with the user name %s works on incidents: leave it empty, or correct it.", nobody);
        }
        flagged(reference);
        assertThat(sees(owner, reference)).isFalse();
        story.completes(
                BRIDGE,
                reference,
                CALL,
                Map.of(
                        "outcome", "reached",
                        "called", "Lee Example",
                        "number", "lee@example.org",
                        "account", "owner",
                        "said", "Looks at it"));
        assertThat(sees(owner, reference)).as("a restricted one, by name").isTrue();
        assertThat(story.bean(ListMissing.class).of(story.incident(reference)))
                .as("a specialist owns nothing in a resolver group")
                .contains("No resolver group has named its owner.");
        assertThat(story.bean(Contacts.class).of(reference))
                .extracting(Contact::inWords)
                .as("who is asked to calls")
                .contains("Specialist Lee Example: Lee Example, lee@example.org");
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordAdvice",
                Map.of("reachedName", "Lee Example", "advice", "Add a node"));
        assertThat(story.bean(Timeline.class).of(reference))
                .filteredOn(entry -> entry.kind().equals("specialist-advised"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.onBehalfOf()).isEqualTo("Lee Example");
                    assertThat(entry.content()).isEqualTo("Add a node");
                });
    }

    @Test
    @Clause("IH-10")
    void ih10_whoever_was_called_in_by_name_is_taken_off_again_and_sees_nothing_once_it_is_closed() {
        // given
        String reference = managed();
        String closed = managed();
        Actor owner = Actor.person("owner", Set.of(Groups.SERVICE_OWNER));
        for (String each : List.of(reference, closed)) {
            flagged(each);
            story.bean(NamedViewers.class).add(each, "owner", BRIDGE);
        }
        Map<String, Object> answers = Map.of("account", "owner", "what", "Another person was meant");

        // when
        story.starts(BRIDGE, "take-off-viewer", reference, answers);
        story.bean(JdbcClient.class)
                .sql("update incident set state = 'CLOSED' where reference = :closed")
                .param("closed", closed)
                .update();

        // then
        assertThat(sees(owner, reference)).isFalse();
        assertThat(story.recorded(reference, "viewer-taken-off"))
                .containsExactly("owner sees this HSSI by name no more: Another person was meant");
        assertThatThrownBy(() -> story.starts(BRIDGE, "take-off-viewer", reference, answers))
                .hasMessage("Nobody of this user name was called in to see %s.", reference);
        assertThat(sees(owner, closed)).isFalse();
    }

    private String managed() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.bean(JdbcClient.class)
                .sql("insert into checkpoint (incident, begun_at) values (:incident, now())")
                .param("incident", reference)
                .update();
        return reference;
    }

    private void flagged(String reference) {
        Incidents incidents = story.bean(Incidents.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var incident = incidents.lock(reference);
            incident.flag(new Flags(false, false, true));
            incidents.save(incident);
        });
    }

    private boolean sees(Actor person, String reference) {
        return story.bean(Incidents.class).find(reference, person).isPresent();
    }

    private void tried(String reference, String name) {
        story.completes(BRIDGE, reference, CALL, Map.of("outcome", "not-reached", "called", name));
    }

    private Date in(int minutes) {
        return Date.from(story.clock.instant().plus(ofMinutes(minutes)));
    }
}
