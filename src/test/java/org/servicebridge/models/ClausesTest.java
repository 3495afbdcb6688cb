package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;
import org.servicebridge.testing.Clause;

/** Each duty of the source is kept by an element of a model and by a test; what is still to come stands on a list that only shrinks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClausesTest {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,3}-\\d+[a-c]?\\b");

    private final Set<String> register = lines("clauses.csv");
    private final Set<String> toCome = lines("clauses-to-come.txt");
    private final Set<String> modelled = modelled();
    private final Set<String> tested = tested();

    @Test
    void every_clause_has_an_element_in_a_model() {
        Set<String> missing = new TreeSet<>(register);
        missing.removeAll(toCome);
        missing.removeAll(modelled);

        assertThat(missing).isEmpty();
    }

    @Test
    void every_clause_has_a_test() {
        Set<String> missing = new TreeSet<>(register);
        missing.removeAll(toCome);
        missing.removeAll(tested);

        assertThat(missing).isEmpty();
    }

    @Test
    void a_clause_that_is_kept_is_struck_off_the_list_of_those_to_come() {
        Set<String> kept = new TreeSet<>(toCome);
        kept.retainAll(modelled);
        kept.retainAll(tested);

        assertThat(kept).isEmpty();
    }

    @Test
    void models_tests_and_the_list_name_clauses_of_the_register_only() {
        Set<String> named = new TreeSet<>(toCome);
        named.addAll(modelled);
        named.addAll(tested);
        named.removeAll(register);

        assertThat(named).isEmpty();
    }

    private static Set<String> modelled() {
        Stream<String> elements = ProcessModel.all().stream()
                .flatMap(model -> model.elements(BaseElement.class).stream())
                .flatMap(element -> ProcessModel.property(element, "clause").stream());
        Stream<String> tables = ModelFolder.files("dmn", ".dmn").stream()
                .map(ModelFolder::text)
                .flatMap(xml -> Pattern.compile("<description>[^<]*</description>")
                        .matcher(xml)
                        .results())
                .map(MatchResult::group)
                .flatMap(ClausesTest::ids);
        return Stream.concat(elements, tables).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tested() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "test-classes")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class))
                        .filter(method -> method.isAnnotatedWith(Clause.class))
                        .flatMap(ClausesTest::clauses)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> clauses(JavaMethod test) {
        return Arrays.stream(test.getAnnotationOfType(Clause.class).value());
    }

    private static Stream<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group);
    }

    /** The first column of each line. */
    private static Set<String> lines(String resource) {
        List<String> lines = ModelFolder.text(Path.of("src", "test", "resources", resource))
                .lines()
                .toList();
        return lines.stream().map(line -> line.split(",", 2)[0].strip()).collect(Collectors.toCollection(TreeSet::new));
    }
}
