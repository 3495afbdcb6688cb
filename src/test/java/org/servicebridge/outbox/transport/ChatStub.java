package org.servicebridge.outbox.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers as the webhooks of Microsoft Teams (paths below {@code /teams}) and Slack ({@code /slack}) do, and refuses what they
 * refuse: another shape, too much text, more than one message a second, a channel that is gone.
 */
public final class ChatStub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEAMS_BYTES = 28 * 1024;
    private static final int SLACK_CHARACTERS = 40_000;
    private static final Set<String> BLOCKS = Set.of("header", "section", "context", "divider", "actions");

    private final WireMockServer server;
    private final Clock clock;
    private final Set<String> gone = new HashSet<>();
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();

    /** What was taken, path and text in one. */
    public final List<String> taken = new ArrayList<>();

    /** The status of each answer. */
    public final List<Integer> answers = new ArrayList<>();

    public ChatStub(Clock clock) {
        this.clock = clock;
        server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .extensions(new Answers()));
        server.start();
        server.stubFor(any(anyUrl()));
    }

    /** An address that is judged as public, and leads here. */
    public String address(String path) {
        return "https://93.184.215.14:%d%s".formatted(server.httpsPort(), path);
    }

    /** The channel is archived from now on. */
    public void archives(String path) {
        gone.add(path);
    }

    /** The next message to it is one too many: to come again after so many seconds. */
    public void isBusy(String path, int seconds) {
        limits.put(path, seconds);
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized ResponseDefinitionBuilder answer(String path, String body) {
        ResponseDefinitionBuilder answer = judged(path, body);
        answers.add(answer.build().getStatus());
        return answer;
    }

    private ResponseDefinitionBuilder judged(String path, String body) {
        boolean slack = path.startsWith("/slack");
        if (gone.contains(path)) {
            return said(410, slack ? "channel_is_archived" : "");
        }
        Integer busy = limits.remove(path);
        Instant before = last.get(path);
        if (busy != null || before != null && clock.instant().isBefore(before.plusSeconds(1))) {
            return said(429, "rate_limited").withHeader("Retry-After", Integer.toString(busy == null ? 30 : busy));
        }
        String fault = slack ? faultOfSlack(body) : faultOfTeams(body);
        if (!fault.isEmpty()) {
            return said(fault.equals("size") ? 413 : 400, fault);
        }
        last.put(path, clock.instant());
        taken.add(path + " " + body);
        return slack ? said(200, "ok") : said(202, "");
    }

    private static ResponseDefinitionBuilder said(int status, String words) {
        return new ResponseDefinitionBuilder().withStatus(status).withBody(words);
    }

    private static String faultOfTeams(String body) {
        if (body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > TEAMS_BYTES) {
            return "size";
        }
        JsonNode message = read(body);
        JsonNode attachment = message.path("attachments").path(0);
        JsonNode card = attachment.path("content");
        boolean fits = message.path("type").asText().equals("message")
                && attachment.path("contentType").asText().equals("application/vnd.microsoft.card.adaptive")
                && card.path("type").asText().equals("AdaptiveCard")
                && card.path("version").asText().matches("1\\.[0-5]")
                && card.path("body").size() > 0
                && card.path("actions").path(0).path("url").asText().startsWith("http");
        return fits ? "" : "shape";
    }

    private static String faultOfSlack(String body) {
        JsonNode message = read(body);
        String text = message.path("text").asText();
        if (body.length() > SLACK_CHARACTERS || message.isMissingNode()) {
            return "invalid_payload";
        }
        if (text.isEmpty()) {
            return "no_text";
        }
        JsonNode blocks = message.path("blocks");
        boolean fits = blocks.size() > 0 && blocks.size() <= 50;
        for (JsonNode block : blocks) {
            fits &= BLOCKS.contains(block.path("type").asText()) && fits(block);
        }
        return fits ? "" : "invalid_blocks";
    }

    private static boolean fits(JsonNode block) {
        String text = block.path("text").path("text").asText();
        boolean header = block.path("type").asText().equals("header");
        String kind = block.path("text").path("type").asText();
        return header
                ? kind.equals("plain_text") && !text.isEmpty() && text.length() <= 150
                : Set.of("plain_text", "mrkdwn").contains(kind) && !text.isEmpty() && text.length() <= 3_000;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            return JSON.missingNode();
        }
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest().getUrl(), event.getRequest().getBodyAsString())
                    .build();
        }

        @Override
        public String getName() {
            return "chat";
        }

        @Override
        public boolean applyGlobally() {
            return true;
        }
    }
}
