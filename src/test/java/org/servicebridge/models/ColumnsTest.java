package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.servicebridge.engine.DecisionTable;

/** No column of a table promises what nobody keeps: what it asks is known, and what it answers is read where somebody acts. */
class ColumnsTest {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)[.}]");

    private static final Pattern RULE_TASK = Pattern.compile("(?s)<bpmn:businessRuleTask .*?</bpmn:businessRuleTask>");

    private final List<ProcessModel> models = ProcessModel.all();
    private final List<Path> sources = ModelFolder.files("src/main/java", ".java").stream()
            .filter(file -> !file.endsWith("DecisionTable.java"))
            .toList();
    private final String code = sources.stream().map(ModelFolder::text).collect(Collectors.joining());
    private final Map<String, Decision> decisions = ModelFolder.files("dmn", ".dmn").stream()
            .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
            .collect(Collectors.toMap(Decision::getId, decision -> decision));

    @Test
    void each_column_of_an_answer_is_said_to_be_read_and_each_that_is_read_is_there() {
        for (DecisionTable table : DecisionTable.values()) {
            assertThat(columns(table)).as(table.key()).containsExactlyInAnyOrderElementsOf(table.columns());
        }
    }

    @Test
    void what_is_said_to_be_read_is_read_by_whoever_asks_the_table() {
        Map<String, Set<String>> unread = new TreeMap<>();
        for (DecisionTable table : DecisionTable.values()) {
            String readers = readers(table);
            Set<String> left = table.columns().stream()
                    .filter(column -> !reads(readers, column) && !isTheAnswerItself(table))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!left.isEmpty()) {
                unread.put(table.key(), left);
            }
        }

        assertThat(unread).isEmpty();
    }

    /** By its name, or by a constant of that name. */
    private boolean reads(String readers, String column) {
        return readers.contains('"' + column + '"')
                || Pattern.compile("(\\w+) = \"%s\";".formatted(column))
                        .matcher(code)
                        .results()
                        .anyMatch(constant -> readers.contains(constant.group(1)));
    }

    @Test
    void each_table_is_asked() {
        assertThat(Arrays.stream(DecisionTable.values())
                        .filter(table -> readers(table).isEmpty() && !isTheAnswerItself(table)))
                .isEmpty();
        assertThat(decisions.keySet())
                .containsAll(Arrays.stream(DecisionTable.values())
                        .map(DecisionTable::key)
                        .toList());
    }

    @Test
    void what_a_table_asks_is_given_by_code_or_models() {
        String given = code + models.stream().map(ProcessModel::xml).collect(Collectors.joining());
        Set<String> unknown = ModelFolder.files("dmn", ".dmn").stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(InputData.class).stream())
                .map(input -> input.getId().replaceFirst("^data_", ""))
                .filter(input -> !given.contains('"' + input + '"'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void a_column_of_one_clock_only_is_left_empty_by_all_others() {
        assertThat(clocksWith("repeatMinutes")).containsExactly(entry("supplier-confirmation", "20"));
        assertThat(clocksWith("attempts")).containsExactly(entry("edm-contact", "2"));
        assertThat(clocksWith("updates")).containsExactly(entry("lack-of-progress", "3"));
    }

    private Map<String, String> clocksWith(String column) {
        return Pattern.compile("then_cadence_([\\w-]+)_%s\">\\s*<text>(\\d+)</text>".formatted(column))
                .matcher(ModelFolder.text(Path.of("dmn/cadence.dmn")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private List<String> columns(DecisionTable table) {
        return Optional.ofNullable(decisions.get(table.key())).stream()
                .flatMap(decision -> decision.getExpression().getChildElementsByType(Output.class).stream())
                .map(Output::getName)
                .toList();
    }

    /** A model takes the one column of a table by itself. */
    private boolean isTheAnswerItself(DecisionTable table) {
        return table.columns().size() == 1
                && (code.contains("number(DecisionTable." + table)
                        || models.stream()
                                .flatMap(model -> model.elements(BusinessRuleTask.class).stream())
                                .anyMatch(task -> table.key().equals(task.getCamundaDecisionRef())
                                        && "singleEntry".equals(task.getCamundaMapDecisionResult())));
    }

    /** The text of all classes that ask the table, and of those that a rule task of the table calls. */
    private String readers(DecisionTable table) {
        Set<String> beans = models.stream()
                .flatMap(model -> RULE_TASK.matcher(model.xml()).results())
                .map(MatchResult::group)
                .filter(task -> task.contains("decisionRef=\"%s\"".formatted(table.key())))
                .flatMap(task -> BEAN.matcher(task).results())
                .map(bean -> '"' + bean.group(1) + '"')
                .collect(Collectors.toSet());
        return sources.stream()
                .map(ModelFolder::text)
                .filter(text -> text.contains("DecisionTable." + table + ',')
                        || text.contains("DecisionTable." + table + '\n')
                        || beans.stream().anyMatch(bean -> text.contains("@Component(" + bean + ")")))
                .collect(Collectors.joining());
    }
}
