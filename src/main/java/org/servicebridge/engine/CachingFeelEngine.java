package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * The engine's FEEL, which parses each text once: parsing is nine tenths of the work of a decision. The texts are those
 * of the deployed models, so the cache is as large as they are; past its limit a text is parsed anew. A list comes as
 * Java's own, because the history keeps the name of its class and could not read FEEL's again.
 */
class CachingFeelEngine extends ScalaFeelEngine {

    static final int LIMIT = 10_000;

    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> unaryTests = new ConcurrentHashMap<>();
    private final FeelEngineApi feel;

    CachingFeelEngine() {
        super(List.of());
        feel = new FeelEngineApi(feelEngine);
    }

    @Override
    // The engine's own signature; null is an answer.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        ParsedExpression parsed = parsed(expressions, text, feel::parseExpression);
        Object result = resultOf(feel.evaluate(parsed, contextOf(variables)));
        return (T) (result instanceof List<?> list ? new ArrayList<>(list) : result);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String inputName, VariableContext variables) {
        ParsedExpression parsed = parsed(unaryTests, text, feel::parseUnaryTests);
        TypedValue input = variables.resolve(inputName);
        Object value = input == null ? null : input.getValue();
        return Boolean.TRUE.equals(resultOf(feel.evaluateWithInput(parsed, value, contextOf(variables))));
    }

    private static ParsedExpression parsed(
            Map<String, ParsedExpression> cache, String text, Function<String, ParseResult> parser) {
        ParsedExpression known = cache.get(text);
        if (known != null) {
            return known;
        }
        ParseResult result = parser.apply(text);
        if (result.isFailure()) {
            throw new FeelException(result.failure().message());
        }
        if (cache.size() < LIMIT) {
            cache.put(text, result.parsedExpression());
        }
        return result.parsedExpression();
    }

    private static @Nullable Object resultOf(EvaluationResult result) {
        if (result.isSuccess()) {
            return result.result();
        }
        throw new FeelException(result.failure().message());
    }

    private static CustomContext contextOf(VariableContext variables) {
        VariableProvider provider = new ContextVariableWrapper(variables);
        return new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return provider;
            }
        };
    }
}
