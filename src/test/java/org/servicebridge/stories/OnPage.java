package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.servicebridge.access.Visitor;
import org.springframework.context.ApplicationContext;

/** What people do on the page of an HSSI, in a browser of their own. */
final class OnPage {

    private final int port;

    OnPage(ApplicationContext context) {
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    void takesOver(String person, String reference, String desk, String reason) {
        submits(person, reference, "/owner", Map.of("desk", desk, "reason", reason));
    }

    void recordsHarm(String person, String reference, String what) {
        submits(person, reference, "/harm", Map.of("reason", what));
    }

    void tiesTicket(String person, String reference, String ticket) {
        submits(person, reference, "/tickets", Map.of("ticket", ticket));
    }

    void closesTicket(String person, String reference, String ticket) {
        submits(person, reference, "/tickets/closure", Map.of("ticket", ticket));
    }

    private void submits(String person, String reference, String action, Map<String, String> fields) {
        String page = "/incidents/" + reference;
        HttpResponse<String> answer = Visitor.signedIn(port, person)
                .submit(
                        page,
                        page + action,
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
