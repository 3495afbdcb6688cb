package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields that a call of the engine takes in its body, with the fields inside them, however deep. */
final class ListedFields {

    private static final String ANYTHING = "**";

    private final Map<String, ListedFields> parts = new TreeMap<>();

    /** @param names a field of a field, or of each in a list, with a dot; {@code **} after it for all that is in it */
    static ListedFields of(Collection<String> names) {
        ListedFields fields = new ListedFields();
        names.forEach(fields::add);
        return fields;
    }

    private void add(String name) {
        ListedFields inside = this;
        for (String part : name.split("\\.")) {
            inside = inside.parts.computeIfAbsent(part, one -> new ListedFields());
        }
    }

    /** The first field of the body that is not listed, with those that it is in. */
    Optional<String> unknownIn(JsonNode body) {
        return unknownIn("", body);
    }

    private Optional<String> unknownIn(String path, JsonNode value) {
        if (parts.containsKey(ANYTHING)) {
            return Optional.empty();
        }
        if (value.isArray()) {
            return value.valueStream()
                    .flatMap(one -> unknownIn(path, one).stream())
                    .findFirst();
        }
        return value.propertyStream()
                .flatMap(field -> unknown(path, field.getKey(), field.getValue()).stream())
                .findFirst();
    }

    private Optional<String> unknown(String path, String name, JsonNode value) {
        @Nullable ListedFields listed = parts.get(name);
        String whole = path.isEmpty() ? name : path + "." + name;
        return listed == null ? Optional.of(whole) : listed.unknownIn(whole, value);
    }
}
