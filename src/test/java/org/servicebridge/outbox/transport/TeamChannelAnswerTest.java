package org.servicebridge.outbox.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.SendingOutcome;

class TeamChannelAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "202, DELIVERED",
        "302, WAITING",
        "400, REJECTED",
        "403, REJECTED",
        "404, REJECTED",
        "410, REJECTED",
        "413, REJECTED",
        "429, WAITING",
        "500, WAITING",
        "503, WAITING",
    })
    void what_can_never_arrive_ends_and_all_else_is_tried_again(int status, DeliveryState state) {
        assertThat(read(status, null).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        ", PT30S",
        "7, PT7S",
        "0, PT1S",
        "999999, PT1H",
        "'Tue, 24 Nov 2026 10:02:00 GMT', PT2M",
        "soon, PT30S",
    })
    void it_comes_again_when_the_receiver_says_within_reason(@Nullable String retryAfter, Duration pause) {
        assertThat(read(429, retryAfter).pause()).isEqualTo(pause);
    }

    private static SendingOutcome read(int status, @Nullable String retryAfter) {
        return TeamChannelAnswer.read(new WebhookClient.Answer(status, retryAfter), Channel.SLACK, NOW);
    }
}
