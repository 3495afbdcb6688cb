package org.servicebridge.outbox.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** Speaks the API of GOV.UK Notify to its real client. */
public final class NotifyStub implements AutoCloseable {

    private static final String SMS = "/v2/notifications/sms";
    private static final String EMAIL = "/v2/notifications/email";
    private static final String LIST = "/v2/notifications";
    private static final String TAKEN = """
            {"id": "00000000-0000-0000-0000-000000000077", "reference": null,
             "content": {"body": "text", "from_number": "GOVUK", "subject": "subject", "from_email": "x@example.org"},
             "uri": "http://localhost/x",
             "template": {"id": "00000000-0000-0000-0000-00000000aaaa", "version": 1, "uri": "http://localhost/t"}}
            """;

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    public NotifyStub() {
        server.start();
        takes();
        knows("");
    }

    public String url() {
        return server.baseUrl();
    }

    /** Everything from now on is taken. */
    public void takes() {
        server.stubFor(post(urlPathMatching("/v2/notifications/(sms|email)"))
                .willReturn(aResponse().withStatus(201).withBody(TAKEN)));
    }

    public void refuses(int status, String error, String sentence) {
        server.stubFor(post(urlPathMatching("/v2/notifications/(sms|email)"))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withBody("{\"errors\": [{\"error\": \"%s\", \"message\": \"%s\"}], \"status_code\": %d}"
                                .formatted(error, sentence, status))));
    }

    /** Takes the request and says nothing for longer than anybody waits. */
    public void keepsSilent() {
        server.stubFor(post(urlPathMatching("/v2/notifications/(sms|email)"))
                .willReturn(aResponse().withStatus(201).withBody(TAKEN).withFixedDelay(30_000)));
    }

    /** @param status of the one message that Notify knows of, whatever is asked for; empty where it knows none */
    public void knows(String status) {
        String one = status.isEmpty() ? "" : notification(status);
        server.stubFor(get(urlPathEqualTo(LIST))
                .willReturn(okJson("{\"notifications\": [%s], \"links\": {\"current\": \"x\"}}".formatted(one))));
        server.stubFor(get(urlPathMatching(LIST + "/.+")).willReturn(okJson(notification(status))));
    }

    public List<LoggedRequest> texts() {
        return server.findAll(postRequestedFor(urlPathEqualTo(SMS)));
    }

    public List<LoggedRequest> emails() {
        return server.findAll(postRequestedFor(urlPathEqualTo(EMAIL)));
    }

    /** How many requests of any kind it got. */
    public int requests() {
        return server.getAllServeEvents().size();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String notification(String status) {
        return """
                {"id": "00000000-0000-0000-0000-000000000077", "type": "sms", "status": "%s", "body": "text",
                 "reference": "x", "created_at": "2026-11-24T10:00:00.000000Z",
                 "template": {"id": "00000000-0000-0000-0000-00000000aaaa", "version": 1, "uri": "http://localhost/t"},
                 "is_cost_data_ready": true, "cost_in_pounds": 0.0, "cost_details": {}}
                """.formatted(status);
    }
}
