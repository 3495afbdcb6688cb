package org.servicebridge.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.CachingFeelEngineFactory;

/** One decision of a file under {@code dmn/}, asked the way the process engine asks it. */
final class Table {

    private static final List<String> MATCHED = new CopyOnWriteArrayList<>();
    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration()
            .feelEngineFactory(new CachingFeelEngineFactory())
            .customPostDecisionTableEvaluationListeners(
                    List.of(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId()))))
            .buildEngine();

    private final DmnDecision decision;

    private Table(DmnDecision decision) {
        this.decision = decision;
    }

    static Table of(String file, String key) {
        try (InputStream model = Table.class.getResourceAsStream("/dmn/" + file)) {
            return new Table(ENGINE.parseDecision(key, model));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the model stands, which a test may have changed. */
    static Table of(DmnModelInstance model, String key) {
        return new Table(ENGINE.parseDecision(key, model));
    }

    /** All answers for the inputs by name. */
    List<Map<String, Object>> all(Map<String, @Nullable Object> inputs) {
        return ENGINE.evaluateDecision(decision, new HashMap<>(inputs)).getResultList();
    }

    /** The ids of the rules that match. */
    List<String> matched(Map<String, @Nullable Object> inputs) {
        MATCHED.clear();
        all(inputs);
        return List.copyOf(MATCHED);
    }

    /** All answers for the inputs, given as name, value, name, value; a null value is an input that nobody gave. */
    List<Map<String, Object>> all(@Nullable Object... inputs) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            Object value = inputs[i + 1];
            if (value != null) {
                variables.put(String.valueOf(inputs[i]), value);
            }
        }
        return ENGINE.evaluateDecision(decision, variables).getResultList();
    }

    /** The ids of the rules that match, without what all rules of the table begin with. */
    List<String> rules(@Nullable Object... inputs) {
        MATCHED.clear();
        all(inputs);
        String begin = "rule_" + decision.getKey() + "_";
        return MATCHED.stream()
                .filter(id -> id.startsWith(begin))
                .map(id -> id.substring(begin.length()))
                .toList();
    }

    /** The single answer; fails where there is none or more than one. */
    Map<String, Object> one(@Nullable Object... inputs) {
        List<Map<String, Object>> answers = all(inputs);
        if (answers.size() != 1) {
            throw new AssertionError(answers.size() + " answers: " + answers);
        }
        return answers.get(0);
    }

    /** A sheet's answers as inputs, with some of them changed; null takes an answer away. */
    static @Nullable Object[] with(Map<String, Object> sheet, @Nullable Object... changes) {
        Map<String, @Nullable Object> answers = new HashMap<>(sheet);
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(String.valueOf(changes[i]), changes[i + 1]);
        }
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }
}
