package org.servicebridge.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an application sends in one call of the engine's REST API: one line of the recording.
 *
 * @param by the application, such as {@code tasklist}; in the list of what was not recorded, why it is needed
 * @param call as {@link ListedCalls#call} writes it, such as {@code GET /task/{}}
 * @param parameters of the address
 * @param fields of the body, those inside others with a dot
 */
public record RecordedCall(String by, String call, Set<String> parameters, Set<String> fields) {

    private static final int COLUMNS = 5;

    /** Reads {@code by | method | path | parameters | fields}. */
    static RecordedCall read(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("Not a recorded call: " + line);
        }
        return new RecordedCall(
                columns[0].strip(),
                columns[1].strip() + " " + columns[2].strip(),
                words(columns[3]).collect(Collectors.toSet()),
                words(columns[4]).collect(Collectors.toSet()));
    }

    /** Its line, with all in the order of the alphabet. */
    String line() {
        return "%s | %s | %s | %s"
                .formatted(by, call.replaceFirst(" ", " | "), sorted(parameters), sorted(fields))
                .replaceAll(" +", " ")
                .strip();
    }

    /** Both in one: a call is sent with some of its parameters now and with others then. */
    RecordedCall with(RecordedCall other) {
        return new RecordedCall(by, call, union(parameters, other.parameters), union(fields, other.fields));
    }

    /** Whether the other has nothing that this one has not. */
    boolean covers(RecordedCall other) {
        return parameters.containsAll(other.parameters) && fields.containsAll(other.fields);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static String sorted(Set<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }

    private static Stream<String> words(String column) {
        return Stream.of(column.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
