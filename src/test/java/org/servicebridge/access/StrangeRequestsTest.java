package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks for something strange reads why it is not done, a program too. */
@WebTest
class StrangeRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    PublishedSnapshot statusPage;

    @ParameterizedTest
    @CsvSource({
        "TRACE, /status",
        "TRACE, /api/v1/incidents",
        "TRACE, /engine-rest/task",
        "PROPFIND, /status",
        "PROPFIND, /lists",
        "TRACK, /api/v1/incidents",
        "get, /status",
        "FOO, /camunda/api/engine/engine/default/task",
    })
    void a_method_that_nothing_here_has_is_refused_in_a_sentence(String method, String path) throws IOException {
        String answer = asked(method, path, "Cookie: secret=1");

        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS", "no such method here")
                .doesNotContain("secret=1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /x//status, 400",
        "GET, /status;jsessionid=1, 400",
        "GET, /status?services%5B9%5D=a, 400",
        "POST, /status/history, 405",
    })
    void a_program_reads_a_sentence_as_a_browser_does(String method, String path, int status) throws IOException {
        String answer = asked(method, path, "Accept: */*");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).containsPattern("\"message\":\"[A-Z][^\"]+\\.\"").doesNotContain("Exception");
        assertThat(asked(method, path, "Accept: text/html")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api//engine/engine/default/task",
                "//camunda/api/engine/engine/default/task",
                "/camunda//api/engine/engine/default/message",
                "/camunda/./api/engine/engine/default/task",
                "/camunda/x/../api/engine/engine/default/task",
                "/camunda/api;x=1/engine/engine/default/task",
                "/c%61munda/api/engine/engine/default/task",
                "/engine-rest;x=1/task",
                "/.//engine-rest/task",
                "/%65ngine-rest/task",
            })
    void the_engines_doors_have_one_way_of_writing_them_and_any_other_is_no_fault(String path) throws IOException {
        for (String method : new String[] {"GET", "POST"}) {
            assertThat(asked(method, path, "Accept: */*"))
                    .as(method)
                    .startsWith("HTTP/1.1 400")
                    .contains("This address is written in a way that is not taken here");
        }
    }

    @Test
    void the_page_of_errors_is_no_address() throws IOException {
        assertThat(asked("GET", "/error", "Accept: */*")).startsWith("HTTP/1.1 404");
        assertThat(asked("POST", "/error//", "Accept: text/html")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status//", "/status/history//", "/status///", "/status/history/////"})
    void slashes_at_the_end_lead_to_the_page(String path) throws IOException {
        String once = path.replaceFirst("/+$", "");
        // Else it is read anew between the two, and says another time.
        statusPage.refresh();

        assertThat(body(asked("GET", path, "Accept: text/html")))
                .isEqualTo(body(asked("GET", once, "Accept: text/html")))
                .doesNotContain("Nothing is published here");
    }

    @Test
    void nothing_is_open_by_slashes() throws IOException {
        for (String path :
                new String[] {"/rota//", "/lists///", "/api-keys//", "/engine-rest//task//", "//example.org//"}) {
            assertThat(asked("GET", path, "Accept: text/html"))
                    .as(path)
                    .doesNotStartWith("HTTP/1.1 200")
                    .doesNotContain("Location: //");
        }
        assertThat(asked("GET", "/api/v1/incidents/HSSI-1//", "Accept: */*")).startsWith("HTTP/1.1 401");
        assertThat(asked("GET", "//", "Accept: text/html")).startsWith("HTTP/1.1 302");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "Host: evil.example",
                "X-Forwarded-Proto: evil.example"
            })
    void no_page_of_the_description_leads_to_the_house_that_a_request_names(String header) throws IOException {
        String key = "Authorization: Bearer test-key-of-spine-operations\r\n" + header;

        for (String path : new String[] {"/v3/api-docs/swagger-config", "/v3/api-docs", "/v3/api-docs.yaml"}) {
            assertThat(asked("GET", path, key))
                    .as(path)
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("evil");
        }
        assertThat(asked("GET", "/v3/api-docs/swagger-config", key))
                .contains("\"oauth2RedirectUrl\":\"http://localhost:8080/swagger-ui/oauth2-redirect.html\"");
    }

    private String asked(String method, String path, String header) throws IOException {
        String host = header.contains("Host: ") && !header.contains("-Host") ? "" : "Host: localhost\r\n";
        return OnTheWire.answer(
                port, "%s %s HTTP/1.1\r\n%sConnection: close\r\n%s\r\n\r\n".formatted(method, path, host, header));
    }

    private static String body(String answer) {
        return answer.replaceFirst("(?s)^.*?\r\n\r\n", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
