package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.communication.subscription.RegisterWebhook;
import org.servicebridge.communication.subscription.Registration;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A story in which desk and provider ask, propose and answer, and what is written to the provider leaves. */
final class ProviderStory {

    static final Actor PROVIDER = Actor.key("spine", "spine-operations");

    /** What left, each with the address to which it went. */
    final List<String> left = new ArrayList<>();

    private final Story story;
    private final ApiCaller api;

    ProviderStory(Story story, ApplicationContext context) {
        this.story = story;
        this.api = context.getBean(ApiCaller.class);
    }

    JsonNode together(String reference) {
        Answer answer = api.get(ApiCaller.SPINE, path(reference, "together"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    void answered(String reference, long request) {
        answer(reference, request, true);
    }

    void declined(String reference, long request) {
        answer(reference, request, false);
    }

    private void answer(String reference, long request, boolean answered) {
        Answer answer = api.post(
                ApiCaller.SPINE,
                path(reference, "requests/%d/answer".formatted(request)),
                Map.of("answered", answered, "answer", "Seven", "by", "Duty manager"));
        assertThat(answer.status()).isEqualTo(200);
    }

    static String path(String reference, String part) {
        return "/api/v1/incidents/%s/%s".formatted(reference, part);
    }

    /** The number of the first request that is open. */
    long requests(String reference) {
        return together(reference).path("openRequests").get(0).path("id").asLong();
    }

    void asked(String reference, String what) {
        starts(
                reference,
                "ask-provider",
                Story.BRIDGE,
                Map.of(
                        "kind",
                        "information",
                        "what",
                        what,
                        "reason",
                        "The queue grew then",
                        "dueAt",
                        "2026-11-24T11:00"));
    }

    void proposed(String reference, Actor who, String what) {
        starts(
                reference,
                "propose-activity",
                who,
                Map.of("kind", "workaround", "what", what, "predefined", "no", "proposer", "Ann"));
    }

    void decided(String reference, String agreed) {
        story.completes(
                Story.BRIDGE,
                reference,
                "userTask_approveActivity",
                Map.of("agreed", agreed, "agreedWith", "Ann", "why", "Data would be lost"));
    }

    void passedOn(String reference, String provider) {
        starts(
                reference,
                "pass-on-effect",
                Story.BRIDGE,
                Map.of(
                        "what", "Queues grow.",
                        "passedTo", provider,
                        "told", "Duty manager",
                        "responsible", "partnership"));
    }

    private void starts(String reference, String process, Actor who, Map<String, Object> answers) {
        story.bean(StartBeside.class).start(reference, process, answers, who);
    }

    void register() {
        story.bean(RegisterWebhook.class)
                .register(
                        new Registration("Spine", "https://93.184.215.14/hssi", List.of(), "spine-operations"),
                        Story.BRIDGE);
    }

    void change(String columns, String provider) {
        story.bean(JdbcClient.class)
                .sql("update provider set %s where code = :code".formatted(columns))
                .param("code", provider)
                .update();
    }

    void flagged(String reference) {
        story.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> story.bean(FlagRisks.class)
                        .flag(
                                story.bean(Incidents.class).lock(reference),
                                new Flags(false, false, true),
                                "Data may be seen by others",
                                Actor.SYSTEM));
    }

    /** Has everything that waits leave, and keeps what left and to where. */
    void leaves(DeliveryState becomes) {
        story.bean(Senders.class).sendDue(new Transport() {

            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return !exercise;
            }

            @Override
            public Run begin() {
                return (Delivery delivery, Content content) -> {
                    left.add("%s: %s"
                            .formatted(
                                    delivery.address(),
                                    delivery.channel() == Channel.WEBHOOK ? content.webhook() : content.text()));
                    return SendingOutcome.kept(becomes, "by the story");
                };
            }
        });
    }
}
