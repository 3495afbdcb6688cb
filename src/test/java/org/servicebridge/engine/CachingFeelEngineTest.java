package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine$;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingFeelEngineTest {

    private static final List<Object> VALUES =
            Arrays.asList(null, true, false, 0, 1, 9, 10, 5000, "", "critical", List.of(), List.of("local"), 1.5);

    private static final FeelEngine SHIPPED = new ScalaFeelEngine(List.of());
    private static final FeelEngine CACHING = new CachingFeelEngineFactory().createInstance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "\"critical\"",
                "\"critical\",\"high\"",
                "true",
                "false",
                "null",
                ">= 5000",
                "[0..10)",
                "not(1)",
                "not(true)",
                "? = null or ? = false",
                "list contains(?, \"local\")",
                "? = null or count(?) = 0",
                "-",
                "other",
                "limit",
                ">= limit"
            })
    void a_cell_is_answered_as_by_the_shipped_engine(String cell) {
        for (Object value : VALUES) {
            VariableContext variables = variables("given", value);
            for (int time = 1; time <= 2; time++) {
                assertThat(CACHING.evaluateSimpleUnaryTests(cell, "given", variables))
                        .as("%s for %s, time %d", cell, value, time)
                        .isEqualTo(SHIPPED.evaluateSimpleUnaryTests(cell, "given", variables));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given",
                "missing",
                "limit + 1",
                "if given = 1 then limit else null",
                "count([given, limit][item != null])",
                "\"text\"",
                "given.missing"
            })
    void an_expression_is_answered_as_by_the_shipped_engine(String expression) {
        for (Object value : VALUES) {
            VariableContext variables = variables("given", value);
            for (int time = 1; time <= 2; time++) {
                Object expected = SHIPPED.evaluateSimpleExpression(expression, variables);
                Object actual = CACHING.evaluateSimpleExpression(expression, variables);
                assertThat(actual)
                        .as("%s for %s, time %d", expression, value, time)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_text_that_is_no_feel_is_refused_each_time() {
        VariableContext variables = variables("given", 1);
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> CACHING.evaluateSimpleUnaryTests("= (", "given", variables))
                    .isInstanceOf(FeelException.class);
            assertThatThrownBy(() -> CACHING.evaluateSimpleExpression("1 +", variables))
                    .isInstanceOf(FeelException.class);
        }
    }

    @Test
    void the_fast_feel_engine_is_the_one_that_runs() {
        assertThat(FeelEngine$.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains("feel-engine-1.19.5-scala-shaded");
    }

    private static VariableContext variables(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put(name, value);
        all.put("limit", 9);
        return Variables.fromMap(all).asVariableContext();
    }
}
