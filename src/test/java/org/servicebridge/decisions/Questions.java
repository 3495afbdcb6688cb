package org.servicebridge.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** The questions that a table can be asked: every value that one of its cells tells from the others, in every combination. */
final class Questions {

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z]*");
    private static final Set<String> WORDS = Set.of("count", "item", "null", "and");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final List<String> TRUSTS = List.of("A", "B", "C", "D");

    private final List<List<String>> variablesOfInputs = new ArrayList<>();
    private final Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();

    private Questions(DecisionTable table) {
        List<Input> inputs = List.copyOf(table.getInputs());
        for (int i = 0; i < inputs.size(); i++) {
            String expression = inputs.get(i)
                    .getInputExpression()
                    .getText()
                    .getTextContent()
                    .strip();
            List<String> variables = VARIABLE.matcher(expression)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !WORDS.contains(word))
                    .distinct()
                    .toList();
            variablesOfInputs.add(variables);
            for (String variable : variables) {
                values.putIfAbsent(
                        variable,
                        variables.size() > 1 ? flags() : valuesOf(expression, inputs.get(i), column(table, i)));
            }
        }
    }

    static Questions of(DecisionTable table) {
        return new Questions(table);
    }

    /** A question that the rule answers; null where no question gets so far. */
    @Nullable
    Map<String, @Nullable Object> reaching(Table table, Rule rule) {
        Set<String> concerned = new LinkedHashSet<>();
        List<String> cells = rule.getInputEntries().stream()
                .map(cell -> cell.getTextContent().strip())
                .toList();
        IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isEmpty() && !cells.get(i).equals("-"))
                .forEach(i -> concerned.addAll(variablesOfInputs.get(i)));
        Map<String, @Nullable Object> found = search(table, rule.getId(), List.copyOf(concerned), 0, new HashMap<>());
        return found == null ? search(table, rule.getId(), List.copyOf(values.keySet()), 0, new HashMap<>()) : found;
    }

    private @Nullable Map<String, @Nullable Object> search(
            Table table, String rule, List<String> variables, int next, Map<String, @Nullable Object> chosen) {
        if (next == variables.size()) {
            return table.matched(chosen).contains(rule) ? new HashMap<>(chosen) : null;
        }
        for (Object value : values.getOrDefault(variables.get(next), List.of())) {
            chosen.put(variables.get(next), value);
            Map<String, @Nullable Object> found = search(table, rule, variables, next + 1, chosen);
            if (found != null) {
                return found;
            }
        }
        chosen.remove(variables.get(next));
        return null;
    }

    private static List<@Nullable Object> valuesOf(String expression, Input input, List<String> cells) {
        String all = String.join(" ", cells)
                + (input.getInputValues() == null
                        ? ""
                        : input.getInputValues().getText().getTextContent());
        if (expression.startsWith("count(")) {
            return new ArrayList<>(IntStream.rangeClosed(0, TRUSTS.size())
                    .mapToObj(size -> TRUSTS.subList(0, size))
                    .toList());
        }
        Set<@Nullable Object> values = new LinkedHashSet<>();
        boolean lists = all.contains("list contains(");
        TEXT.matcher(all)
                .results()
                .map(found -> found.group(1))
                .forEach(text -> values.add(lists ? List.of(text) : text));
        if (values.isEmpty() && "boolean".equals(input.getInputExpression().getTypeRef())) {
            return flags();
        }
        NUMBER.matcher(TEXT.matcher(all).replaceAll(""))
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .forEach(values::add);
        if (lists) {
            values.add(List.of());
        } else if (values.isEmpty()) {
            values.add("North");
        }
        values.add(null);
        return new ArrayList<>(values);
    }

    private static List<@Nullable Object> flags() {
        List<@Nullable Object> flags = new ArrayList<>(List.of(true, false));
        flags.add(null);
        return flags;
    }

    private static List<String> column(DecisionTable table, int index) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()).get(index).getTextContent())
                .toList();
    }
}
