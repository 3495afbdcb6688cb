package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Set<String>> testsByName = testsByName();
    private final Set<String> tested =
            testsByName.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));

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

    /** The third column names one test that shows what the clause's reader looks for; the others are found by their annotation. */
    @Test
    void every_clause_that_is_kept_names_a_test_that_shows_it() {
        List<String> findings = columns("clauses.csv").stream()
                .filter(line -> !toCome.contains(line[0]))
                .filter(line -> !testsByName.getOrDefault(line[2], Set.of()).contains(line[0]))
                .map(line -> line[0] + " is not shown by a test of that clause called '" + line[2] + "'")
                .toList();

        assertThat(findings).isEmpty();
    }

    @Test
    void what_is_to_come_names_no_test() {
        assertThat(columns("clauses.csv"))
                .filteredOn(line -> toCome.contains(line[0]))
                .allMatch(line -> line[2].isEmpty());
    }

    /** A clause that is kept is kept whole, unless a list says of it what is still to come. */
    @Test
    void what_is_kept_in_part_is_kept_and_says_what_is_still_to_come() {
        assertThat(columns("clauses-in-part.txt"))
                .allMatch(line -> register.contains(line[0]) && !toCome.contains(line[0]) && !line[1].isBlank())
                .extracting(line -> line[0])
                .doesNotHaveDuplicates();
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

    private static Map<String, Set<String>> testsByName() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "test-classes")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class))
                        .filter(method -> method.isAnnotatedWith(Clause.class))
                        .collect(Collectors.groupingBy(
                                method -> method.getOwner().getSimpleName() + '.' + method.getName(),
                                Collectors.flatMapping(ClausesTest::clauses, Collectors.toSet())));
    }

    private static Stream<String> clauses(JavaMethod test) {
        return Arrays.stream(test.getAnnotationOfType(Clause.class).value());
    }

    private static Stream<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group);
    }

    /** The first column of each line. */
    private static Set<String> lines(String resource) {
        return columns(resource).stream().map(line -> line[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each line by its columns, of which there are three; what a line does not have is empty. */
    private static List<String[]> columns(String resource) {
        return ModelFolder.text(Path.of("src", "test", "resources", resource))
                .lines()
                .map(line -> Arrays.copyOf((line + ",,").split(",", -1), 3))
                .toList();
    }
}
