package org.servicebridge.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of the engine's REST API, as the engine itself lists it.
 *
 * @param tag what it is about
 * @param fields of its body, on the top level
 */
public record EngineOperation(String tag, String method, String path, Set<String> fields) {

    private static final String LIST = "/openapi.json";

    /** All of them, in the order of the list. */
    public static List<EngineOperation> all() {
        try (InputStream file = Objects.requireNonNull(EngineOperation.class.getResourceAsStream(LIST))) {
            JsonNode api = new ObjectMapper().readTree(file);
            List<EngineOperation> operations = new ArrayList<>();
            for (var path : api.path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    operations.add(new EngineOperation(
                            method.getValue().path("tags").path(0).asText(),
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            fields(api, method.getValue())));
                }
            }
            return operations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> fields(JsonNode api, JsonNode operation) {
        Set<String> fields = new TreeSet<>();
        collect(
                api,
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"),
                fields);
        return fields;
    }

    private static void collect(JsonNode api, JsonNode schema, Set<String> fields) {
        if (schema.has("$ref")) {
            collect(api, api.at(schema.path("$ref").asText().substring(1)), fields);
        }
        schema.path("allOf").forEach(part -> collect(api, part, fields));
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
    }

    /** One of the list of calls, such as {@code OPTIONS /filter/{}}. */
    static EngineOperation of(String call) {
        String[] parts = call.split(" ");
        return new EngineOperation("", parts[0], parts[1], Set.of());
    }

    /** As the list of calls writes it. */
    public String call() {
        return ListedCalls.call(method, path);
    }

    /** Its address about things that do not exist. */
    public String address() {
        return path.replaceAll("\\{[^}]*}|\\*", "none");
    }

    /** The same at one of the engine's doors; what the web applications have beside it has an address of its own. */
    String at(String door) {
        return path.startsWith("/camunda/") ? address() : door + address();
    }
}
