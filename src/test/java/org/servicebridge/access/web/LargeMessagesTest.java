package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many large messages of monitoring come at once, and however long one is, the memory holds a few of them for a minute each. */
@WebTest
class LargeMessagesTest {

    private static final int MOST = 16 * 1024 * 1024;
    private static final String ALERT = """
            {"status":"firing","fingerprint":"f%d","labels":{"alertname":"Slow"},"annotations":{"summary":"p95 is 9 s"}},""";

    @LocalServerPort
    int port;

    @Autowired
    AlertMessages alerts;

    /** Its keys are taken. */
    @Autowired
    ApiCaller api;

    @Test
    void who_sends_much_while_as_much_as_can_be_held_is_read_sends_it_again() throws Exception {
        // given
        byte[] large = packed(message(1_200_000));
        AlertMessages.Turn[] held = new AlertMessages.Turn[AlertMessages.LARGE_AT_ONCE];
        for (int turn = 0; turn < held.length; turn++) {
            held[turn] = alerts.turn();
            held[turn].take();
        }
        HttpResponse<String> refused;
        HttpResponse<String> small;
        String announced;

        // when
        try {
            refused = sent(large);
            small = sent(packed(message(10)));
            announced = announced(2_000_000);
        } finally {
            for (AlertMessages.Turn turn : held) {
                turn.close();
            }
        }

        // then
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(small.statusCode()).isEqualTo(202);
        assertThat(announced)
                .as("before it is read")
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 10", "send it again");
        for (int again = 0; again <= held.length; again++) {
            assertThat(sent(large).statusCode()).as("each gives its turn back").isEqualTo(202);
        }
    }

    @Test
    void what_has_come_of_a_message_within_a_minute_is_kept_and_the_rest_counted_as_one_more() throws Exception {
        // given: alerts without an end, at 320 kB a second
        AtomicLong time = new AtomicLong();
        AtomicLong number = new AtomicLong();
        BodyReader reader = new BodyReader(time::get, Duration.ofSeconds(10));
        byte[] begins = "{\"status\":\"firing\",\"alerts\":[".getBytes(StandardCharsets.UTF_8);
        BodyReader.Source endless = piece -> {
            time.addAndGet(Duration.ofMillis(50).toNanos());
            byte[] next = number.getAndIncrement() == 0
                    ? begins
                    : alerts(number.get() * 140, 140).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(next, 0, piece, 0, next.length);
            return next.length;
        };

        // when
        String kept = new String(CutMessage.of(reader.stream(endless, Long.MAX_VALUE), MOST), StandardCharsets.UTF_8);

        // then
        assertThat(Duration.ofNanos(time.get()).toSeconds()).isEqualTo(60);
        assertThat(kept).startsWith("{\"status\":\"firing\",\"alerts\":[{").contains("\"f280\"");
        assertThat(kept).matches("(?s).*],\"truncatedAlerts\":[1-9][0-9]*}");
    }

    @Test
    void of_what_says_nothing_within_a_minute_nothing_is_kept() {
        AtomicLong time = new AtomicLong();
        BodyReader reader = new BodyReader(time::get, Duration.ofSeconds(10));
        BodyReader.Source blanks = piece -> {
            time.addAndGet(Duration.ofMillis(50).toNanos());
            Arrays.fill(piece, (byte) ' ');
            return piece.length;
        };

        assertThatThrownBy(() -> CutMessage.of(reader.stream(blanks, Long.MAX_VALUE), MOST))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        refused -> assertThat(refused.isTooLarge()).isTrue());
    }

    private HttpResponse<String> sent(byte[] packed) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:%d/api/v1/alerts/alertmanager".formatted(port)))
                                .header("Authorization", ApiCaller.MONITORING)
                                .POST(BodyPublishers.ofByteArray(packed))
                                .build(),
                        BodyHandlers.ofString());
    }

    private String announced(int length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(8_000);
            socket.getOutputStream()
                    .write(
                            "POST /api/v1/alerts/alertmanager HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n{"
                                    .formatted(ApiCaller.MONITORING, length)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String message(int size) {
        return "{\"status\":\"firing\",\"alerts\":[%s],\"groupKey\":\"storm\"}"
                .formatted(ALERT.formatted(1).replace("9 s", "x".repeat(size)).replaceFirst(",$", ""));
    }

    private static String alerts(long first, int size) {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, size).forEach(alert -> all.append(ALERT.formatted(first + alert)));
        return all.toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream into = new GZIPOutputStream(packed)) {
            into.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
