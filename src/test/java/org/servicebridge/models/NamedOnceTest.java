package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What code must call by the models' names stands once in the code, so that a renamed process or message is one line there. */
class NamedOnceTest {

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"(\\w+(?:-\\w+)+)\"");
    private static final Pattern MESSAGE = Pattern.compile("<bpmn:message [^>]*name=\"([^\"]+)\"");
    private static final Pattern ELEMENT = Pattern.compile("<bpmn:\\w+ id=\"(\\w+_\\w+)\"");
    private static final Pattern RESULT = Pattern.compile("camunda:resultVariable=\"(\\w+)\"");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:get|set|has|remove)Variable(?:Local|Typed)?\\(\\s*\"([^\"]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("String [A-Z_]+ =\\s+\"([\\w.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");

    @Test
    void keys_of_processes_and_names_of_messages_stand_once_in_the_code() {
        // given
        Set<String> names = new TreeSet<>(named(PROCESS));
        names.addAll(named(MESSAGE));

        // when
        List<String> literals = ModelFolder.files("src/main/java", ".java").stream()
                .flatMap(file -> ModelFolder.text(file).lines())
                // A kind of timeline entry may be called as the process that wrote it.
                .filter(Predicate.not(line -> line.contains("timeline.add(")))
                .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
                .filter(names::contains)
                .toList();

        // then
        assertThat(literals).contains("ring-round", "supplier.resolved").doesNotHaveDuplicates();
    }

    @Test
    void ids_of_elements_stand_once_in_the_code() {
        // given
        Set<String> elements = new TreeSet<>(named(ELEMENT));

        // when
        List<String> literals =
                all(LITERAL, code()).stream().filter(elements::contains).toList();

        // then
        assertThat(literals).contains("userTask_setSeverity").doesNotHaveDuplicates();
    }

    @Test
    void names_of_messages_are_constants_of_what_sends_or_awaits_them() {
        // given
        Set<String> messages = new TreeSet<>(named(MESSAGE));

        // when
        List<String> literals =
                all(LITERAL, code()).stream().filter(messages::contains).toList();
        List<String> constants =
                all(CONSTANT, code()).stream().filter(messages::contains).toList();

        // then
        assertThat(literals).isNotEmpty().containsExactlyElementsOf(constants);
    }

    /** A variable that a step reads was set by another, or by a model: each name has one place, by which the others go. */
    @Test
    void names_of_variables_stand_once_in_the_steps() {
        // given
        Set<String> results = new TreeSet<>(named(RESULT));
        results.add("decisionResult");
        List<String> steps = ModelFolder.files("src/main/java", ".java").stream()
                .filter(file -> file.toString().contains("/process/"))
                .map(ModelFolder::text)
                .toList();

        // when
        List<String> literals = all(VARIABLE, steps);
        List<String> constants = all(CONSTANT, steps);

        // then
        assertThat(literals).isEmpty();
        Set<String> names = new TreeSet<>(results);
        names.addAll(List.of("clocks", "reached"));
        assertThat(constants.stream().filter(names::contains))
                .contains("clocks", "decisionResult", "policy", "reached", "rule", "scored")
                .doesNotHaveDuplicates();
    }

    private static List<String> code() {
        return ModelFolder.files("src/main/java", ".java").stream()
                .map(ModelFolder::text)
                .toList();
    }

    private static List<String> all(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results().map(NamedOnceTest::name))
                .toList();
    }

    private static Set<String> named(Pattern pattern) {
        return new TreeSet<>(ProcessModel.all().stream()
                .map(ProcessModel::xml)
                .flatMap(xml -> pattern.matcher(xml).results().map(NamedOnceTest::name))
                .toList());
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
