package org.servicebridge.outbox.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.outbox.AMessage;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.WebhookGone;

/** Webhooks as their receiver sees them, over TLS. */
class WebhookSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final UUID SUBSCRIPTION = UUID.randomUUID();

    private final WireMockServer receiver = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
    private final List<Object> events = new ArrayList<>();

    @BeforeEach
    void start() {
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop();
    }

    @Test
    void a_receiver_can_tell_that_it_is_ours_whole_and_fresh_and_reads_what_is_public() throws Exception {
        answers(204);
        Delivery delivery = webhook();

        SendingOutcome outcome = send(delivery, ToThisMachine.names());

        assertThat(outcome.state()).isEqualTo(DeliveryState.DELIVERED);
        LoggedRequest got = requests().get(0);
        String id = delivery.id().toString();
        assertThat(got.getHeader("webhook-id")).isEqualTo(id);
        assertThat(got.getHeader("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(got.getHeader("webhook-signature"))
                .isEqualTo("v1," + signed("%s.%d.%s".formatted(id, NOW.getEpochSecond(), got.getBodyAsString())));
        assertThat(got.getBodyAsString()).isEqualTo("{\"text\":\"For the page\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "500, WAITING, The receiver answers with status 500.",
        "404, WAITING, The receiver answers with status 404.",
        "302, WAITING, The receiver answers with status 302.",
        "410, REJECTED, The receiver wants nothing more (410).",
    })
    void what_is_not_taken_is_tried_again_but_for_a_receiver_that_is_gone(
            int status, DeliveryState state, String words) {
        answers(status);

        SendingOutcome outcome = send(webhook(), ToThisMachine.names());

        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.error()).isEqualTo(words);
        assertThat(requests()).hasSize(1);
        assertThat(events).isEqualTo(status == 410 ? List.of(new WebhookGone(SUBSCRIPTION)) : List.of());
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.stubFor(
                post(urlEqualTo("/hook")).willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));

        send(webhook(), ToThisMachine.names());

        assertThat(receiver.getAllServeEvents()).hasSize(1);
    }

    @Test
    void an_answer_of_any_length_is_not_read() {
        receiver.stubFor(post(urlEqualTo("/hook"))
                .willReturn(aResponse()
                        .withStatus(200)
                        .withBody("x".repeat(100_000))
                        .withChunkedDribbleDelay(1_000, 600_000)));

        assertThat(send(webhook(), ToThisMachine.names()).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_name_that_points_into_a_network_only_when_it_is_called_reaches_nothing() {
        answers(200);

        SendingOutcome outcome = send(webhook(), AMessage.addresses("127.0.0.1"));

        assertThat(outcome.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(receiver.getAllServeEvents()).isEmpty();
    }

    private void answers(int status) {
        receiver.stubFor(post(urlEqualTo("/hook")).willReturn(aResponse().withStatus(status)));
    }

    private List<LoggedRequest> requests() {
        return receiver.findAll(postRequestedFor(urlEqualTo("/hook")));
    }

    private Delivery webhook() {
        return AMessage.to(
                Channel.WEBHOOK, "https://hooks.example.org:%d/hook".formatted(receiver.httpsPort()), SUBSCRIPTION);
    }

    /** The check sees a public address; the connection goes where these names lead. */
    private SendingOutcome send(Delivery delivery, DnsResolver names) {
        try (WebhookClient client = new WebhookClient(names, ToThisMachine.trusting())) {
            WebhookSender sender = new WebhookSender(
                    client,
                    AMessage.target("198.41.0.4"),
                    subscription -> SECRET,
                    events::add,
                    Clock.fixed(NOW, ZoneOffset.UTC));
            return sender.begin().send(delivery, AMessage.saying("Subject"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String signed(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
