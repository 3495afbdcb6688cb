package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only a POST is a program's: a form by another method is not read further than anybody's, before it is known who sends it. */
@WebTest
class FormsOfProgramsTest {

    private static final List<String> METHODS = List.of("PUT", "PATCH", "DELETE");
    private static final List<String> PATHS = List.of(
            "/api/v1/alerts/alertmanager",
            "/api/v1/alerts/events",
            "/api/v1/alerts/events/v2/enqueue",
            "/engine-rest/deployment/create",
            "/engine-rest/engine/default/deployment/create");

    @LocalServerPort
    int port;

    @Test
    void a_form_without_an_end_is_refused_by_every_method() throws Exception {
        assertThat(answers(FormsOfProgramsTest::withoutEnd)).allMatch(answer -> answer.contains("HTTP/1.1 413"));
    }

    @Test
    void a_form_that_comes_a_byte_a_second_is_refused_by_every_method() throws Exception {
        assertThat(answers(FormsOfProgramsTest::slowly)).allMatch(answer -> answer.contains("HTTP/1.1 408"));
    }

    /** All at once, as each takes as long as a form may. */
    private List<String> answers(Sending sending) throws Exception {
        List<String[]> doors = METHODS.stream()
                .flatMap(method -> PATHS.stream().map(path -> new String[] {method, path}))
                .toList();
        ExecutorService senders = Executors.newFixedThreadPool(doors.size());
        try {
            Stream<Future<String>> sent =
                    doors.stream()
                            .map(door -> senders.submit(() -> answer(door[0], door[1], sending)))
                            .toList()
                            .stream();
            return sent.map(FormsOfProgramsTest::result).toList();
        } finally {
            senders.shutdownNow();
        }
    }

    private String answer(String method, String path, Sending sending) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .formatted(method, path)
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                sending.send(socket, out);
            } catch (IOException closed) {
                // The answer came before the end.
            }
            byte[] begun = socket.getInputStream().readNBytes(12);
            return "%s %s: %s".formatted(method, path, new String(begun, StandardCharsets.UTF_8));
        } catch (IOException silent) {
            return "%s %s: no answer, %s".formatted(method, path, silent.getMessage());
        }
    }

    private static void withoutEnd(Socket socket, OutputStream out) throws IOException {
        byte[] chunk = ("4000\r\na=" + "x".repeat(0x3ffe) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < 40 && socket.getInputStream().available() == 0; sent++) {
            out.write(chunk);
            out.flush();
        }
    }

    private static void slowly(Socket socket, OutputStream out) throws IOException {
        for (int sent = 0; sent < 20 && socket.getInputStream().available() == 0; sent++) {
            out.write("1\r\na\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @FunctionalInterface
    private interface Sending {

        void send(Socket socket, OutputStream out) throws IOException;
    }
}
