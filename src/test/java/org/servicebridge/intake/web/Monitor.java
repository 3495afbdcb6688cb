package org.servicebridge.intake.web;

import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A program that watches, and sends what it sees byte for byte as its maker thought right. */
record Monitor(int port) {

    static final String EVENTS = "/api/v1/alerts/events";
    static final String ALERTMANAGER = "/api/v1/alerts/alertmanager";

    /** Of PagerDuty's kind, to {@link #EVENTS}. */
    static final String EVENT =
            "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":{\"summary\":\"Disk full\"}}";

    /** A group of one alert, to {@link #ALERTMANAGER}. */
    static final String MESSAGE = """
            {"status":"firing","groupKey":"g","alerts":[{"status":"firing","fingerprint":"f",
             "labels":{"alertname":"Slow"},"annotations":{"summary":"p95 is 9 s"}}]}""";

    HttpResponse<byte[]> send(String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", MONITORING)
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return sent(request);
    }

    HttpResponse<byte[]> sendWithoutKey(byte[] body, String encoding) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + EVENTS))
                .POST(BodyPublishers.ofByteArray(body));
        if (!encoding.isEmpty()) {
            request.header("Content-Encoding", encoding);
        }
        return sent(request);
    }

    HttpResponse<byte[]> sendByHeader(byte[] body, String key) {
        return sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + EVENTS))
                .header("X-Routing-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static byte[] packed(String encoding, String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream into =
                encoding.equals("deflate") ? new DeflaterOutputStream(packed) : new GZIPOutputStream(packed)) {
            into.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
