package org.servicebridge.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The smallest set that is whole: the main process, those that code starts, and each table that it asks with one answer, and
 * what it puts to every form.
 */
final class SmallSet {

    static final String MODEL = "hssi.bpmn";
    static final String TABLES = "tables.dmn";

    private SmallSet() {}

    /** @param name of the main process, by which sets are told apart */
    static Map<String, String> named(String name) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                MODEL,
                Stream.concat(Stream.of("hssi"), ProcessKeys.STARTED.stream().sorted())
                        .map(key -> process(key, key.equals("hssi") ? name : key))
                        .collect(Collectors.joining("", """
                                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                                    targetNamespace="http://servicebridge.org/test">
                                """, "</bpmn:definitions>\n")));
        files.put(
                TABLES,
                Arrays.stream(DecisionTable.values())
                        .map(SmallSet::table)
                        .collect(Collectors.joining("", """
                                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                                    id="definitions_small" name="Small" namespace="http://servicebridge.org/test">
                                """, "</definitions>\n")));
        FormParts.KEYS.forEach(form -> files.put(form + ".form", """
                {"id": "%s", "type": "default", "components": []}
                """.formatted(form)));
        return files;
    }

    private static String process(String key, String name) {
        return """
                <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <bpmn:startEvent id="startEvent_%s"/>
                </bpmn:process>
                """.formatted(key, name, key);
    }

    private static String table(DecisionTable table) {
        return """
                <decision id="%1$s" name="%1$s" camunda:historyTimeToLive="P1D">
                  <decisionTable id="table_%1$s">
                    %2$s
                    <rule id="rule_%1$s">%3$s</rule>
                  </decisionTable>
                </decision>
                """.formatted(
                        table.key(),
                        each(table, "<output id=\"output_%1$s_%2$s\" name=\"%2$s\"/>"),
                        each(table, "<outputEntry id=\"then_%1$s_%2$s\"><text>1</text></outputEntry>"));
    }

    private static String each(DecisionTable table, String element) {
        return table.columns().stream()
                .map(column -> element.formatted(table.key(), column))
                .collect(Collectors.joining());
    }
}
