package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A call of the engine's REST API that Tasklist, Cockpit, Admin or Modeler makes for people: one line of
 * {@code engine-calls.txt}.
 *
 * @param parameters of the address
 * @param fields of the body, those inside others with a dot; {@code multipart} where it is no JSON
 */
record EngineCall(String method, PathPattern path, Set<String> groups, Set<String> parameters, Set<String> fields) {

    static final String MULTIPART = "multipart";

    private static final String ANSWERS = "variables.**";
    private static final String EVERYBODY = "everybody";
    private static final String WATCHERS = "watchers";
    private static final List<String> OF_COCKPIT = List.of(Groups.PROCESS_OWNER, Groups.OPERATOR, Groups.CAMUNDA_ADMIN);
    private static final int COLUMNS = 5;

    /**
     * Reads {@code method | path | groups | parameters | fields}.
     *
     * @throws IllegalArgumentException where the line has other columns
     */
    static EngineCall read(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("Not a call: " + line);
        }
        return new EngineCall(
                columns[0].strip(),
                PathPatternParser.defaultInstance.parse(columns[1].strip()),
                words(columns[2]).stream().flatMap(EngineCall::groups).collect(Collectors.toUnmodifiableSet()),
                words(columns[3]),
                words(columns[4]));
    }

    private static Set<String> words(String column) {
        return Stream.of(column.strip().split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> groups(String name) {
        return WATCHERS.equals(name) ? OF_COCKPIT.stream() : Stream.of(name);
    }

    boolean is(String asked, String at) {
        return method.equals(asked) && path.matches(PathContainer.parsePath(at));
    }

    boolean isFor(Actor person) {
        return groups.contains(EVERYBODY) || groups.stream().anyMatch(person::isIn);
    }

    /** Whether people send what they wrote in a form. */
    boolean takesAnswers() {
        return fields.contains(ANSWERS);
    }

    /** The first parameter of the address that it does not take. */
    Optional<String> unknownParameter(Set<String> names) {
        return names.stream()
                .filter(name -> !parameters.contains(name))
                .sorted()
                .findFirst();
    }

    /** The first field of the body that it does not take. */
    Optional<String> unknownField(JsonNode body) {
        return ListedFields.of(fields).unknownIn(body);
    }
}
