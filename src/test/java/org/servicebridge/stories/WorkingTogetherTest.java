package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.communication.subscription.RegisterWebhook;
import org.servicebridge.communication.subscription.Registration;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.resolution.Activities;
import org.servicebridge.resolution.AskProvider;
import org.servicebridge.resolution.ProviderAnswer;
import org.servicebridge.resolution.ProviderRequest;
import org.servicebridge.resolution.ProviderRequests;
import org.servicebridge.resolution.Specialists;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Activities are agreed, providers are asked, and who is responsible is known, beside an HSSI that is managed. */
@EngineTest
class WorkingTogetherTest {

    private static final String ANSWER = "userTask_recordAnswer";
    private static final Actor PROVIDER = Actor.key("spine", "spine-operations");
    private static final Actor OTHER_PROVIDER = Actor.key("gp", "gp-systems");

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"MDS-2", "SUP-5"})
    void mds2_further_information_has_a_reason_a_time_and_an_answer_by_either_door() {
        // given
        String reference = managed();
        assertThatThrownBy(() -> asked(reference, "information", Map.of("dueAt", "2026-12-09T10:00")))
                .hasMessageContaining("The answer is needed within 10 working days.");
        assertThatThrownBy(() -> asked(reference, "information", Map.of("reason", " ")))
                .hasMessageContaining("Say why it is needed");

        // when
        asked(reference, "information", Map.of());
        asked(reference, "monitoring-data", Map.of("what", "Queue lengths since nine"));

        // then
        assertThat(story.open(reference, ANSWER))
                .hasSize(2)
                .allMatch(task -> task.getDueDate().equals(in(60)));
        ProviderRequest first = requests(reference).get(0);
        ProviderAnswer answer = new ProviderAnswer(true, "Patch 7 at eight", "Duty manager");
        assertThatThrownBy(() -> answered(reference, first.id(), answer, OTHER_PROVIDER))
                .as("another provider's request does not exist for it")
                .hasMessageContaining("no incident");
        answered(reference, first.id(), answer, PROVIDER);
        assertThat(story.open(reference, ANSWER)).hasSize(1);
        assertThatThrownBy(() -> answered(reference, first.id(), answer, PROVIDER))
                .hasMessage("Request %d of %s is answered already.", first.id(), reference);
        story.passes(reference, ofMinutes(61));
        assertThat(story.recorded(reference, "provider-answer-late")).hasSize(1);
        assertThat(requests(reference).get(0).isLate(story.clock.instant())).isTrue();
        story.completes(
                BRIDGE,
                reference,
                ANSWER,
                Map.of("answered", "no", "answer", "Not kept so long", "by", "Duty manager"));
        assertThat(requests(reference)).noneMatch(ProviderRequest::isOpen);
        assertThat(story.recorded(reference, "provider-answered"))
                .containsExactly(
                        "Request %d answered in time. Patch 7 at eight".formatted(first.id()),
                        "Request %d NOT answered, late. Not kept so long".formatted(first.id() + 1));
    }

    @Test
    @Clause({"IH-11", "MDS-2"})
    void ih11_what_is_open_when_it_is_resolved_ended_with_it_and_waits_for_nobody() {
        // given
        String reference = managed();
        assertThat(story.bean(ListMissing.class).of(story.incident(reference)))
                .as("begun before checkpoints were")
                .isEmpty();
        proposed(BRIDGE, reference, "Restart the log-in tier", "yes");
        proposed(PROVIDER, reference, "Fail over", "no");
        asked(reference, "information", Map.of());
        story.starts(BRIDGE, "call-specialist", reference, Map.of("what", "Messages queue up"));

        // when
        story.over(reference);

        // then
        assertThat(story.bean(Activities.class).of(reference))
                .extracting(activity -> activity.inWords())
                .containsExactly(
                        "Workaround: Fail over (proposed by Ann; not decided). Ended with the HSSI: resolved before a"
                                + " result was recorded.",
                        "Workaround: Restart the log-in tier (proposed by Ann; predefined). Ended with the HSSI:"
                                + " resolved before a result was recorded.");
        assertThat(story.bean(Specialists.class).of(reference))
                .extracting(call -> call.state())
                .containsExactly("Nobody was reached. Ended with the HSSI: resolved before advice was recorded.");
        ProviderRequest request = requests(reference).get(0);
        assertThat(request.isOpen()).isFalse();
        assertThatThrownBy(() -> answered(
                        reference, request.id(), new ProviderAnswer(true, "Patch 7", "Duty manager"), PROVIDER))
                .hasMessage(
                        "Request %d of %s is open no more. Ended with the HSSI: resolved before an answer came.",
                        request.id(), reference);
    }

    @Test
    @Clause({"SON-1", "SUP-5"})
    void son1_a_part_in_the_round_is_asked_after_the_fix_too_and_waited_for_while_all_else_ends() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(PROVIDER, report -> report.by("provider", "SP-91", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        asked(reference, "information", Map.of());
        asked(reference, "state-of-the-nation", Map.of("what", "What do your users see?"));

        // when
        story.resolvedByTelephone(BRIDGE, reference);

        // then
        assertThat(story.open(reference, ANSWER)).hasSize(1);
        assertThatThrownBy(() -> asked(reference, "information", Map.of()))
                .hasMessageContaining("is resolved, not yet closed: a provider is asked for its part in a State of the"
                        + " Nation round only.");
        asked(reference, "state-of-the-nation", Map.of("what", "And in pharmacies?"));
        story.starts(BRIDGE, "ring-round", reference, Map.of("what", "After the restart"));
        assertThat(story.open(reference, "userTask_chooseOrganisations")).hasSize(1);
        long first = open(reference).get(0).id();
        answered(reference, first, new ProviderAnswer(true, "All sign in", "Duty manager"), PROVIDER);
        story.completes(
                BRIDGE, reference, ANSWER, Map.of("answered", "yes", "answer", "Slow still", "by", "Duty manager"));
        assertThat(open(reference)).isEmpty();
        assertThat(story.recorded(reference, "provider-answered"))
                .containsExactly(
                        "Request %d answered in time. All sign in".formatted(first),
                        "Request %d answered in time. Slow still".formatted(first + 1));
        assertThat(requests(reference))
                .extracting(ProviderRequest::endedWith)
                .containsOnlyOnce("Ended with the HSSI: resolved before an answer came.");
    }

    @Test
    @Clause({"MDS-2", "SUP-5"})
    void sup5_what_another_provider_is_asked_and_answers_is_not_read_by_the_one_of_the_hssi() {
        String reference = managed();

        asked(reference, "joint-work", Map.of("provider", "GP Systems"));
        story.passes(reference, ofMinutes(61));
        story.completes(
                BRIDGE, reference, ANSWER, Map.of("answered", "yes", "answer", "Queue 7 grows", "by", "Duty manager"));

        assertThat(story.timeline(reference))
                .containsSubsequence("other-provider-asked", "other-provider-answer-late", "other-provider-answered");
        ApiCaller.Answer seen =
                story.bean(ApiCaller.class).get(ApiCaller.SPINE, ProviderStory.path(reference, "timeline"));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().toString()).doesNotContain("GP Systems", "Queue 7");
    }

    @Test
    @Clause("SUP-5")
    void sup5_the_program_of_another_provider_is_given_no_address_that_is_closed_to_it() {
        story.bean(RegisterWebhook.class)
                .register(new Registration("GP", "https://93.184.215.14/gp", List.of(), "gp-systems"), BRIDGE);
        String reference = managed();
        ProviderStory provider = new ProviderStory(story, context);

        provider.passedOn(reference, "GP Systems");
        provider.leaves(DeliveryState.DELIVERED);

        assertThat(provider.left)
                .filteredOn(words -> words.startsWith("https://93.184.215.14/gp"))
                .singleElement()
                .asString()
                .contains("\"type\":\"hssi.message\"", "Call the desk")
                .doesNotContain("\"answer\"", "/incidents/");
    }

    private List<ProviderRequest> open(String reference) {
        return requests(reference).stream().filter(ProviderRequest::isOpen).toList();
    }

    private String managed() {
        return story.managed("2026-11-24T10:00:00", anIncident());
    }

    private void proposed(Actor actor, String reference, String what, String predefined) {
        context.getBean(StartBeside.class)
                .start(
                        reference,
                        "propose-activity",
                        Map.of("kind", "workaround", "what", what, "predefined", predefined, "proposer", "Ann"),
                        actor);
    }

    private void asked(String reference, String kind, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "kind", kind,
                "what", "Which patch went live?",
                "reason", "The queue grew then",
                "dueAt", "2026-11-24T11:00"));
        answers.putAll(more);
        story.starts(BRIDGE, "ask-provider", reference, answers);
    }

    private void answered(String reference, long request, ProviderAnswer answer, Actor provider) {
        story.bean(AskProvider.class).announce(reference, request, answer, provider);
    }

    private List<ProviderRequest> requests(String reference) {
        return story.bean(ProviderRequests.class).of(reference);
    }

    private Date in(int minutes) {
        return Date.from(story.clock.instant().plus(ofMinutes(minutes)));
    }
}
