package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.ListedCalls;
import org.servicebridge.access.RecordedCall;
import org.servicebridge.access.Recording;
import org.springframework.core.io.ClassPathResource;

/**
 * The list of the engine's calls is what the applications sent in Chromium, and what they or programs need besides, each with its
 * reason: nothing is offered because somebody might want it.
 */
class RecordedCallsTest {

    private final Map<String, EngineCall> listed = listed();

    @Test
    void what_was_recorded_is_on_the_list_with_all_that_was_sent() {
        assertThat(Recording.recorded())
                .isNotEmpty()
                .flatExtracting(call -> unlisted(call, listed.get(call.call())))
                .isEmpty();
    }

    @Test
    void what_was_not_recorded_but_is_needed_is_on_the_list_and_has_a_reason() {
        assertThat(notRecorded())
                .isNotEmpty()
                .allMatch(call -> !call.by().isBlank())
                .flatExtracting(call -> unlisted(call, listed.get(call.call())))
                .isEmpty();
    }

    @Test
    void nothing_else_is_on_the_list() {
        // given
        List<RecordedCall> needed = new ArrayList<>(Recording.recorded());
        needed.addAll(notRecorded());

        // when
        List<String> more = listed.entrySet().stream()
                .flatMap(call -> beyond(call.getKey(), call.getValue(), needed))
                .toList();

        // then
        assertThat(more)
                .as("On the list, but neither in recorded-calls.txt nor with its reason in unrecorded-calls.txt")
                .isEmpty();
    }

    @Test
    void no_call_takes_whatever_parameters_there_are() {
        assertThat(listed.values()).noneMatch(call -> call.parameters().contains("*"));
    }

    private static Stream<String> beyond(String call, EngineCall listed, List<RecordedCall> needed) {
        List<RecordedCall> own =
                needed.stream().filter(one -> one.call().equals(call)).toList();
        if (own.isEmpty()) {
            return Stream.of(call);
        }
        return Stream.concat(
                without(call, listed.parameters(), own, RecordedCall::parameters),
                without(call, listed.fields(), own, RecordedCall::fields));
    }

    private static Stream<String> without(
            String call, Set<String> names, List<RecordedCall> own, Function<RecordedCall, Set<String>> of) {
        Set<String> left = new TreeSet<>(names);
        own.stream().map(of).forEach(left::removeAll);
        return left.stream().map(name -> call + " " + name);
    }

    private static List<String> unlisted(RecordedCall call, @Nullable EngineCall listed) {
        if (listed == null) {
            return List.of(call.call());
        }
        return Stream.concat(
                        call.parameters().stream()
                                .filter(name -> !listed.parameters().contains(name)),
                        call.fields().stream().filter(name -> !listed.fields().contains(name)))
                .map(name -> call.call() + " " + name)
                .toList();
    }

    /** With the names that stand for several fields written out, as the list has them. */
    private static List<RecordedCall> notRecorded() {
        NamedFields named = new NamedFields();
        lines().forEach(named::defines);
        return Recording.notRecorded().stream()
                .map(call -> new RecordedCall(
                        call.by(), call.call(), written(named, call.parameters()), written(named, call.fields())))
                .toList();
    }

    private static Set<String> written(NamedFields named, Set<String> words) {
        String written = named.written(String.join(" ", words)).strip();
        return written.isEmpty() ? Set.of() : Set.of(written.split("\\s+"));
    }

    private static Map<String, EngineCall> listed() {
        Map<String, EngineCall> listed = new TreeMap<>();
        NamedFields named = new NamedFields();
        lines().filter(line -> !named.defines(line))
                .map(named::written)
                .map(EngineCall::read)
                .forEach(call -> listed.merge(
                        ListedCalls.call(call.method(), call.path().getPatternString()),
                        call,
                        RecordedCallsTest::both));
        return listed;
    }

    /** A call that takes more from some groups than from others has a line for each. */
    private static EngineCall both(EngineCall one, EngineCall other) {
        Set<String> parameters = new TreeSet<>(one.parameters());
        parameters.addAll(other.parameters());
        Set<String> fields = new TreeSet<>(one.fields());
        fields.addAll(other.fields());
        return new EngineCall(one.method(), one.path(), one.groups(), parameters, fields);
    }

    private static Stream<String> lines() {
        try {
            return new ClassPathResource("engine-calls.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
