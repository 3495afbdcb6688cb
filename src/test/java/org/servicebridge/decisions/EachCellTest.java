package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of every table counts: no rule stands in another's shadow, and whatever cell is changed, an answer changes. */
class EachCellTest {

    private static final String NEVER = "? = null and ? != null";

    static Stream<String> tables() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            for (Path file : files.sorted().toList()) {
                Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                        .filter(decision -> decision.getExpression() instanceof DecisionTable)
                        .forEach(decision -> keys.add(file.getFileName() + " " + decision.getId()));
            }
        }
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_changed_cell_changes_an_answer(String table) {
        String file = table.substring(0, table.indexOf(' '));
        String key = table.substring(table.indexOf(' ') + 1);
        DmnModelInstance model = Dmn.readModelFromFile(Path.of("dmn", file).toFile());
        Decision decision = model.getModelElementById(key);
        // What another table gives is an input like any other here.
        decision.getInformationRequirements().clear();
        DecisionTable rules = (DecisionTable) decision.getExpression();
        Questions questions = Questions.of(rules);
        Table before = Table.of(model, key);
        List<String> findings = new ArrayList<>();

        for (Rule rule : rules.getRules()) {
            Map<String, @Nullable Object> question = questions.reaching(before, rule);
            if (question == null) {
                findings.add(rule.getId() + " is never reached");
                continue;
            }
            List<Map<String, Object>> answer = before.all(question);
            for (InputEntry cell : rule.getInputEntries()) {
                if (after(model, key, cell.getText(), NEVER, question).equals(answer)) {
                    findings.add(cell.getId() + " changes nothing");
                }
            }
            for (OutputEntry cell : rule.getOutputEntries()) {
                if (after(
                                model,
                                key,
                                cell.getText(),
                                other(cell.getTextContent().strip()),
                                question)
                        .equals(answer)) {
                    findings.add(cell.getId() + " changes nothing");
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    private static List<Map<String, Object>> after(
            DmnModelInstance model, String key, Text cell, String instead, Map<String, @Nullable Object> question) {
        String text = cell.getTextContent();
        cell.setTextContent(instead);
        try {
            return Table.of(model, key).all(question);
        } finally {
            cell.setTextContent(text);
        }
    }

    /** Lower than any number of the tables, of which one takes the lowest. */
    private static String other(String value) {
        return switch (value) {
            case "true" -> "false";
            case "false" -> "true";
            default -> value.isEmpty() || value.matches("\\d+|score") ? "-7" : "\"another\"";
        };
    }
}
