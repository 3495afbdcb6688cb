package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;

/**
 * Each row and column of each table is one that a test changes and sees change what people get. What is new is seen first, in
 * the class that the list names for its table, and then put on the list.
 */
class SeenCellsTest {

    private static final Path LIST = Path.of("src/test/resources/seen-cells.txt");

    private static final Pattern TEST = Pattern.compile("\\w+Test\\b");

    /** Of a table's cells, not of a sentence: no blanks. */
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:[a-z]|\\(\\?:)(?:[^\"\\\\\\s]|\\\\.)*_(?:[^\"\\\\\\s]|\\\\.)*)\"");

    private final String list = ModelFolder.text(LIST);

    @Test
    void each_row_and_column_is_one_that_was_seen() {
        List<String> tables = ModelFolder.files("dmn", ".dmn").stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .flatMap(SeenCellsTest::lines)
                .toList();

        assertThat(list.lines()
                        .filter(line ->
                                line.contains(" asks ") || line.contains(" answers ") || line.contains(" rows ")))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void each_table_names_the_tests_that_see_it() {
        List<String> classes = ModelFolder.files("src/test/java", ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(list.lines().filter(line -> line.contains(" is seen by ")))
                .hasSameSizeAs(
                        list.lines().filter(line -> line.contains(" rows ")).toList())
                .allSatisfy(line -> assertThat(TEST.matcher(line).results().map(MatchResult::group))
                        .isNotEmpty()
                        .isSubsetOf(classes));
    }

    /** Clocks are left out: {@code OtherTimes} refuses by itself to leave one of their cells as it is. */
    @Test
    void each_answer_is_changed_by_a_test_that_sees_it() {
        List<Decision> tables = ModelFolder.files("dmn", ".dmn").stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .filter(decision -> !decision.getId().equals("cadence"))
                .toList();

        for (Decision decision : tables) {
            List<Pattern> changes = changes(line(decision.getId() + " is seen by "));
            assertThat(answers((DecisionTable) decision.getExpression())
                            .filter(cell -> changes.stream()
                                    .noneMatch(change -> change.matcher(cell).matches())))
                    .as("Answers of %s that no test changes", decision.getId())
                    .isEmpty();
        }
    }

    /** The rest of the line that begins so, up to its reason; empty where there is none. */
    private String line(String begin) {
        return list.lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()).replaceFirst(":.*", ""))
                .findFirst()
                .orElse("");
    }

    /** All texts of the tests that could be an expression for cells. */
    private static List<Pattern> changes(String tests) {
        Set<String> files = TEST.matcher(tests)
                .results()
                .map(test -> test.group() + ".java")
                .collect(Collectors.toSet());
        return ModelFolder.files("src/test/java", ".java").stream()
                .filter(file -> files.contains(file.getFileName().toString()))
                .flatMap(file -> LITERAL.matcher(ModelFolder.text(file)).results())
                .map(literal ->
                        Pattern.compile(literal.group(1).replace("\\\"", "\"").replace("\\\\", "\\")))
                .toList();
    }

    /** The cells that answer something, as {@code table_row_column}. */
    private static Stream<String> answers(DecisionTable table) {
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream().flatMap(rule -> {
            List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
            return IntStream.range(0, columns.size())
                    .filter(column -> !cells.get(column).getTextContent().isBlank())
                    .mapToObj(column -> rule.getId().replaceFirst("^rule_", "") + '_' + columns.get(column));
        });
    }

    private static Stream<String> lines(Decision decision) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        return Stream.of(
                line(decision, "asks", table.getInputs().stream().map(DmnElement::getId)),
                line(decision, "answers", table.getOutputs().stream().map(Output::getName)),
                line(decision, "rows", table.getRules().stream().map(DmnElement::getId)));
    }

    /** Ids without the name of the table, as people would say them. */
    private static String line(Decision decision, String what, Stream<String> names) {
        return names.map(name -> name.replaceFirst("^(?:input|rule)_[^_]+_", ""))
                .collect(Collectors.joining(" ", "%s %s ".formatted(decision.getId(), what), ""));
    }
}
