package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Flags;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a provider is asked and what was decided leaves the building to it, and stands in its API with the way to answer. */
@EngineTest
class WrittenToProviderTest {

    private static final String SPINE = "incidents@spine-operations.example.org";
    private static final String GP = "incidents@gp-systems.example.org";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApiCaller api;

    private CallStory story;
    private ProviderStory provider;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
        provider = new ProviderStory(story, context);
    }

    @Test
    @Clause({"SUP-5", "SUP-3"})
    void sup5_what_it_is_asked_decided_and_passed_on_leaves_by_email_with_the_way_to_answer() {
        // given
        String reference = managed(anIncident());

        // when
        provider.asked(reference, "Which patch went live?");
        provider.proposed(reference, ProviderStory.PROVIDER, "Fail over");
        provider.decided(reference, "no");
        provider.passedOn(reference, "gp systems");
        provider.leaves(DeliveryState.SENT);

        // then
        long request = provider.requests(reference);
        assertThat(provider.left)
                .containsExactlyInAnyOrder(
                        "%s: %s: Request %d, to be answered by 11:00am on Tuesday 24 November 2026. "
                                        .formatted(SPINE, reference, request)
                                + "Further information: Which patch went live? (because: The queue grew then). Read and answer it by the API,"
                                + " http://localhost:8080/api/v1/incidents/%s/requests/%d/answer, or call the desk."
                                        .formatted(reference, request),
                        "%s: %s: Your proposal is not agreed. Workaround: Fail over (proposed by Ann; NOT agreed by Ann: Data would be lost)."
                                        .formatted(SPINE, reference)
                                + " Read and answer it by the API, http://localhost:8080/api/v1/incidents/%s/together, or call the desk."
                                        .formatted(reference),
                        "%s: %s: An effect on your systems, passed on to you. Queues grow. Told: Duty manager; both work on it together."
                                        .formatted(GP, reference)
                                + " Call the desk with what you find.");
        assertThat(story.recorded(reference, "provider-message-sent"))
                .containsExactlyInAnyOrder(
                        "Message to Spine Operations: email sent.",
                        "Message to Spine Operations: email sent.",
                        "Message to GP Systems: email sent.");
        assertThat(story.timeline(reference)).doesNotContain("provider-told");
    }

    @Test
    @Clause("SUP-5")
    void sup5_nothing_is_said_to_be_written_that_was_not_handed_over_and_whom_nobody_can_write_to_is_called() {
        // given
        String reference = managed(anIncident());
        provider.asked(reference, "Which patch went live?");
        assertThat(story.timeline(reference)).contains("provider-message").doesNotContain("provider-message-sent");

        // when
        provider.leaves(DeliveryState.REJECTED);
        provider.passedOn(reference, "Unheard Of Ltd");
        provider.change("telephone = '020 7946 0101', email = null", "care-applications");
        provider.passedOn(reference, "Care Applications");
        provider.change("telephone = '07700 900103', email = null", "care-applications");
        provider.passedOn(reference, "Care Applications");
        provider.left.clear();
        provider.leaves(DeliveryState.SENT);

        // then
        assertThat(story.recorded(reference, "provider-not-written-to"))
                .containsExactly("No message reached Spine Operations: email rejected. Call them.");
        assertThat(story.recorded(reference, "provider-to-be-called"))
                .as("unknown, and a landline")
                .hasSize(2)
                .allMatch(words -> words.endsWith("as the catalogue knows no address. Call them."));
        assertThat(provider.left)
                .as("by SMS where there is only a number")
                .singleElement()
                .asString()
                .startsWith("+447700900103: ");
    }

    @Test
    @Clause("SUP-5")
    void sup5_what_is_answered_or_over_before_it_left_is_taken_back() {
        // given
        String reference = managed(anIncident());
        provider.asked(reference, "Which patch went live?");
        provider.asked(reference, "How long are the queues?");
        long first = provider.requests(reference);

        // when
        provider.answered(reference, first);
        provider.leaves(DeliveryState.SENT);
        provider.asked(reference, "Which node failed?");
        story.over(reference);
        provider.leaves(DeliveryState.SENT);

        // then
        assertThat(provider.left).singleElement().asString().contains("How long are the queues?");
    }

    @Test
    @Clause({"SUP-5", "SUP-3"})
    void sup5_of_a_restricted_hssi_it_hears_that_there_is_something_also_where_it_became_so_before_it_left() {
        // given
        String restricted = managed(anIncident().flagged(new Flags(false, true, false)));
        String later = managed(anIncident());
        String exercise = managed(anIncident().inAnExercise());
        provider.register();

        // when
        provider.asked(restricted, "Which patch went live?");
        provider.passedOn(restricted, "GP Systems");
        provider.asked(later, "Which patch went live?");
        provider.asked(exercise, "Which patch went live?");
        provider.flagged(later);
        provider.leaves(DeliveryState.SENT);

        // then
        assertThat(provider.left)
                .hasSize(5)
                .noneMatch(words -> words.contains("patch") || words.contains("Queues") || words.contains(exercise))
                .filteredOn(words -> words.startsWith(SPINE) || words.startsWith("https"))
                .hasSize(4)
                .allMatch(words -> words.contains("/requests/"));
        assertThat(story.recorded(exercise, "provider-message"))
                .singleElement()
                .asString()
                .endsWith("It is an exercise: nothing leaves.");
    }

    @Test
    @Clause("SUP-5")
    void sup5_its_own_program_hears_it_as_json() {
        // given
        provider.register();
        String reference = managed(anIncident());

        // when
        provider.asked(reference, "Which patch went live?");
        provider.leaves(DeliveryState.DELIVERED);

        // then
        assertThat(provider.left)
                .hasSize(2)
                .filteredOn(words -> words.startsWith("https://93.184.215.14/hssi"))
                .singleElement()
                .asString()
                .contains(
                        "\"type\":\"hssi.message\"",
                        "\"reference\":\"%s\"".formatted(reference),
                        "Which patch went live?",
                        "\"answer\":\"http://localhost:8080/api/v1/incidents/%s/requests/".formatted(reference),
                        "\"exercise\":false");
        assertThat(story.recorded(reference, "provider-message-sent"))
                .containsExactly("Message to Spine Operations: email delivered, webhook delivered.");
    }

    @Test
    @Clause({"SUP-5", "IH-14"})
    void sup5_the_provider_sees_its_open_requests_the_next_call_and_the_decisions_by_its_api() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        assertThat(provider.together(reference).hasNonNull("nextCallAt")).isFalse();

        // when
        story.completes(
                BRIDGE, reference, "userTask_planCheckpoint", Map.of("needed", "yes", "callAt", "2026-11-24T10:40"));
        provider.asked(reference, "Which patch went live?");
        provider.asked(reference, "How long are the queues?");
        provider.proposed(reference, ProviderStory.PROVIDER, "Fail over");
        provider.decided(reference, "no");
        provider.proposed(reference, BRIDGE, "Restart");
        provider.decided(reference, "no");
        long first = provider.requests(reference);
        provider.answered(reference, first);
        provider.leaves(DeliveryState.SENT);

        // then
        JsonNode seen = provider.together(reference);
        assertThat(seen.path("openRequests").findValuesAsText("what")).containsExactly("How long are the queues?");
        assertThat(seen.path("nextCallAt").asText()).isEqualTo("2026-11-24T10:40:00Z");
        assertThat(seen.path("decisions").findValuesAsText("what"))
                .as("its own alone")
                .containsExactly("Fail over");
        assertThat(seen.path("decisions").get(0).path("agreed").asBoolean()).isFalse();
        assertThat(seen.path("decisions").get(0).path("because").asText()).isEqualTo("Data would be lost");
        assertThat(provider.left)
                .as("and was written to of the call")
                .filteredOn(words -> words.contains("Next checkpoint call at 10:40am on Tuesday 24 November 2026"))
                .singleElement()
                .asString()
                .contains("whether resources are available", "/incidents/%s/together".formatted(reference));
        assertThat(provider.left).as("what the desk decided of itself").noneMatch(words -> words.contains("Restart"));
        assertThat(api.get(ApiCaller.IDENTITY, ProviderStory.path(reference, "together"))
                        .status())
                .as("another provider's does not exist")
                .isEqualTo(404);
    }

    private String managed(AnIncident kind) {
        return story.managed("2026-11-24T10:00:00", kind);
    }
}
