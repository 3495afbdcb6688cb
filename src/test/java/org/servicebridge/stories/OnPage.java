package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
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

    void findsRisk(String person, String reference, String risk, String what) {
        submits(person, reference, "/risk", Map.of("risk", risk, "reason", what));
    }

    void reportsHarm(String person, String reference, String what) {
        submits(person, reference, "/harm", Map.of("reason", what));
    }

    void withdraws(String person, String reference, String why, String duplicateOf) {
        submits(person, reference, "/withdrawal", Map.of("reason", why, "duplicateOf", duplicateOf));
    }

    void reopens(String person, String reference, String why) {
        submits(person, reference, "/reopening", Map.of("reason", why));
    }

    /** Starts a process beside it, by the fields of its start form. */
    void starts(String person, String reference, String process, Map<String, String> answers) {
        Map<String, String> fields = answers.entrySet().stream()
                .collect(Collectors.toMap(answer -> "field." + answer.getKey(), Map.Entry::getValue));
        submits(person, reference, "/processes/" + process, fields);
    }

    void tiesTicket(String person, String reference, String ticket) {
        submits(person, reference, "/tickets", Map.of("ticket", ticket));
    }

    void closesTicket(String person, String reference, String ticket) {
        submits(person, reference, "/tickets/closure", Map.of("ticket", ticket));
    }

    void answersData(String person, String reference, String item, String said) {
        submits(person, reference, "/data", Map.of("item", item, "said", said));
    }

    void saysNotKnown(String person, String reference, String item) {
        submits(person, reference, "/data/not-known", Map.of("item", item));
    }

    String startPage(String person) {
        return Visitor.signedIn(port, person).get("/").body();
    }

    HttpResponse<String> seenBy(String person, String reference) {
        return Visitor.signedIn(port, person).get("/incidents/" + reference);
    }

    void marksWrong(String person, String reference, UUID notice, String part, String right) {
        submits(person, reference, "/notices/%s/wrong".formatted(notice), Map.of("part", part, "right", right));
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
