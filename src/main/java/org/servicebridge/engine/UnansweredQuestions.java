package org.servicebridge.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Asks a table that is to be deployed what will be asked of it, so that a missing row shows now and not in the night of an HSSI. */
class UnansweredQuestions {

    private final List<CertainQuestions> certain;

    /** Apart from the process engine's, whose listeners would write the answers into its history. */
    private final DmnEngine reader = new DefaultDmnEngineConfiguration()
            .transformer(TableParser.transformer())
            .feelEngineFactory(new CachingFeelEngineFactory())
            .buildEngine();

    UnansweredQuestions(List<CertainQuestions> certain) {
        this.certain = List.copyOf(certain);
    }

    /** What is asked of this table and answered by none of its rows, by several, or as it must not be, in words. */
    Stream<String> of(String decision, byte[] model) {
        return certain.stream()
                .filter(asked -> asked.table().key().equals(decision))
                .flatMap(asked -> unanswered(asked, reader.parseDecision(decision, new ByteArrayInputStream(model))));
    }

    private Stream<String> unanswered(CertainQuestions asked, DmnDecision table) {
        return asked.questions().stream().flatMap(question -> {
            List<Map<String, Object>> answers =
                    reader.evaluateDecision(table, question).getResultList();
            if (answers.isEmpty() ? asked.mustBeAnswered() : answers.size() > 1) {
                return Stream.of("one row of the decision %s for %s".formatted(table.getKey(), inWords(question)));
            }
            return answers.stream()
                    .flatMap(answer -> asked.lackedBy(question, answer).stream())
                    .map(lacked -> "an answer of the decision %s %s".formatted(table.getKey(), lacked));
        });
    }

    private static String inWords(Map<String, Object> question) {
        return new TreeMap<>(question)
                .entrySet().stream()
                        .map(input -> "%s %s".formatted(input.getKey(), input.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
