package org.servicebridge.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * What the pages asked and were not given, as Chromium saw it: a call of the engine that the list of calls leaves out, or a
 * fault. So a story notices when Tasklist needs a call that is refused, also where the page says nothing of it.
 */
final class RefusedCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405);
    private static final int FIRST_FAULT = 500;

    private final ChromeDriver driver;
    private final List<String> expected = new ArrayList<>();
    private final Map<String, String> methods = new HashMap<>();

    /** From now on; what an earlier window did is its own. */
    RefusedCalls(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    /** A call that the story wants refused, such as {@code GET /camunda/api/engine/engine/default/execution}. */
    void expect(String call) {
        expected.add(call);
    }

    /** Those since the last look that nobody expected. */
    List<String> unexpected() {
        List<String> calls = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            look(message(entry), calls);
        }
        calls.removeIf(call -> expected.stream().anyMatch(call::startsWith));
        return calls;
    }

    private void look(JsonNode message, List<String> calls) {
        JsonNode about = message.path("params");
        String request = about.path("requestId").asText();
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                methods.put(request, about.path("request").path("method").asText());
            case "Network.responseReceived" -> {
                int status = about.path("response").path("status").asInt();
                String path = path(about.path("response").path("url").asText());
                if (status >= FIRST_FAULT || REFUSED.contains(status) && isOfEngine(path)) {
                    calls.add("%s %s: %d".formatted(methods.getOrDefault(request, "?"), path, status));
                }
            }
            default -> {
                // Of no interest here.
            }
        }
    }

    private static boolean isOfEngine(String path) {
        return path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/");
    }

    private static String path(String url) {
        return url.startsWith("http") ? URI.create(url).getRawPath() : url;
    }

    private static JsonNode message(LogEntry entry) {
        try {
            return JSON.readTree(entry.getMessage()).path("message");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Chromium's log is JSON", impossible);
        }
    }
}
