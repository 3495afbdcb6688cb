package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing that anybody sends to any address of ours is a fault: walks all mappings and the API's description. */
@WebTest
class EveryDoorTest {

    private static final String LONG = "x".repeat(5000);

    /** As they stand in an address or a form. */
    private static final List<String> VALUES = List.of("%ED%A0%80", LONG, "99999999999999999999", "2026-99-99T99:99");

    private static final List<String> JSON_VALUES = List.of(
            "\"\\ud800\"", "\"" + LONG + "\"", "99999999999999999999999", "null", "\"+999999999-01-01T00:00:00Z\"");

    /** End what the walk needs. */
    private static final Set<String> LEFT_OUT = Set.of("/logout/everywhere", "/login/again");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Incidents incidents;

    @Autowired
    MovableClock clock;

    private final Set<String> faults = new TreeSet<>();
    private String reference = "";

    @BeforeEach
    void anOpenIncident() {
        reference = anIncident().managedIn(incidents, clock).reference();
    }

    @Test
    void strange_fields_of_pages_and_the_api_are_no_fault() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                if (isOurs(method) && !LEFT_OUT.contains(path)) {
                    knock(path.matches("/(api-keys|webhooks).*") ? admin : bridge, mapping, path, method);
                }
            }
        });

        // then
        assertThat(faults).isEmpty();
    }

    @Test
    void strange_paths_are_no_fault() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");
        Visitor program = Visitor.withPassword(port, "bridge", "bridge");

        // when
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.contains("{") && isOurs(method))
                        .forEach(path -> VALUES.stream()
                                .filter(value -> !value.isEmpty())
                                .forEach(value -> {
                                    Visitor who = path.startsWith("/api/") ? program : bridge;
                                    send(who, "GET", path.replaceAll("\\{[^}]*}", value.replace("$", "")), "", "");
                                })));

        // then
        assertThat(faults).isEmpty();
    }

    @Test
    void strange_json_is_no_fault_of_the_api() throws IOException {
        // given
        Visitor bridge = Visitor.withPassword(port, "bridge", "bridge");
        JsonNode api = new ObjectMapper().readTree(new File("docs/api.json"));

        // when
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    String address =
                            path.getKey().replace("{reference}", reference).replaceAll("\\{[^}]*}", "x");
                    Stream.of(
                                    "",
                                    "x",
                                    "{",
                                    "null",
                                    "[]",
                                    "\"x\"",
                                    "1",
                                    "[".repeat(60),
                                    "{\"a\":".repeat(2000),
                                    "\u0000")
                            .forEach(body -> send(bridge, method, address, body, "application/json"));
                    send(bridge, method, address, "{}", "application/json; charset=utf-99");
                    send(bridge, method, address, "{}", "text/;");
                    for (String field : fields(api, operation.getValue())) {
                        for (String value : JSON_VALUES) {
                            send(bridge, method, address, "{\"%s\":%s}".formatted(field, value), "application/json");
                        }
                    }
                }));

        // then
        assertThat(faults).isEmpty();
    }

    @Test
    void what_was_found_once_stays_refused() {
        // given
        Visitor anybody = Visitor.at(port);
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        // when
        List<Integer> answers = List.of(
                anybody.get("/status/subscribe?services%5B9999999%5D=a").statusCode(),
                anybody.get("/status/subscribe?services%5Ba%5D=a").statusCode(),
                anybody.get("/status/subscribe?choice=%00").statusCode(),
                admin.get("/engine-rest/task?assignee=%00").statusCode(),
                admin.post("/engine-rest/task", "{\"assignee\":\"\\u0000\"}").statusCode(),
                admin.post("/engine-rest/task", "{\"assignee\":\"\\udfff\"}").statusCode());

        // then
        assertThat(answers).containsOnly(400);
    }

    private void knock(Visitor visitor, RequestMappingInfo mapping, String path, HandlerMethod method) {
        String address = path.replace("{reference}", reference).replaceAll("\\{[^}]*}", "1");
        List<String> names = names(method);
        boolean reads = mapping.getMethodsCondition().getMethods().isEmpty()
                || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        List<String> forms = new ArrayList<>();
        for (String value : VALUES) {
            forms.add(String.join(
                    "&", names.stream().map(name -> name + "=" + value).toList()));
        }
        forms.add(names.get(0) + "%5B9999999%5D=a");
        for (String form : new LinkedHashSet<>(forms)) {
            if (reads) {
                send(visitor, "GET", address + "?" + form, "", "");
            } else {
                send(visitor, "POST", address, form, "application/x-www-form-urlencoded");
            }
        }
    }

    private void send(Visitor visitor, String method, String path, String body, String type) {
        var request = visitor.request(path).method(method, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        int status = visitor.withToken(request).statusCode();
        if (status >= 500) {
            faults.add("%d %s %s %s".formatted(status, method, path.replace(LONG, "LONG"), body.replace(LONG, "LONG")));
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.servicebridge")
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class);
    }

    private static List<String> names(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(String.valueOf(parameter.getParameter().getName()));
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()
                    && parameter.getParameterType() != Actor.class) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names.isEmpty() ? List.of("what") : List.copyOf(names);
    }

    private static List<String> fields(JsonNode api, JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        if (content.isEmpty()) {
            return List.of();
        }
        String schema = content.elements().next().path("schema").path("$ref").asText("");
        List<String> names = new ArrayList<>();
        api.at(schema.replaceFirst("^#", "")).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
