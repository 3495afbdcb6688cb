package org.servicebridge.access.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields that several calls of the engine take and that the list of calls names once: {@code @order = sortBy sortOrder}. */
final class NamedFields {

    private static final Pattern DEFINITION = Pattern.compile("@(\\w+)\\s*=\\s*(.*)");
    private static final Pattern USE = Pattern.compile("([\\w.]*)@(\\w+)");

    private final Map<String, String> named = new HashMap<>();

    /** Whether the line is a definition, which later lines can use. */
    boolean defines(String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches()) {
            named.put(definition.group(1), written(definition.group(2)));
        }
        return definition.matches();
    }

    /**
     * The line with the fields themselves; a field that they are in stands before each.
     *
     * @throws IllegalArgumentException where a name was not defined
     */
    String written(String line) {
        return USE.matcher(line)
                .replaceAll(use -> Stream.of(fields(use.group(2)).split("\\s+"))
                        .map(field -> use.group(1) + field)
                        .collect(Collectors.joining(" ")));
    }

    private String fields(String name) {
        @Nullable String fields = named.get(name);
        if (fields == null) {
            throw new IllegalArgumentException("Not defined before: @" + name);
        }
        return fields;
    }
}
