package org.servicebridge.models;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.mockito.MockMakers;
import org.mockito.MockSettings;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;
import org.servicebridge.calendar.LondonTime;

/** A step that a model calls, without engine and record: what reads answers is real, and what acts on them does nothing. */
final class StepAlone {

    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\((task|execution)\\)}");
    private static final Map<String, Class<?>> BEANS = NamedBeans.ofSteps();

    /** What acts on answers, by its type: it keeps nothing, and making it takes longer than all else here. */
    private static final Map<Class<?>, Object> IDLE = new ConcurrentHashMap<>();

    private final Map<String, Object> answers;
    private final Set<String> read = new HashSet<>();

    StepAlone(Map<String, Object> answers) {
        this.answers = answers;
    }

    /** @param expression of a listener, as {@code ${freezeChanges.freezeChange(task)}} */
    void call(String expression) throws Throwable {
        Matcher call = CALL.matcher(expression);
        if (!call.matches()) {
            throw new IllegalArgumentException(expression);
        }
        Class<?> scope = "task".equals(call.group(3)) ? DelegateTask.class : DelegateExecution.class;
        Class<?> bean = Objects.requireNonNull(BEANS.get(call.group(1)), expression);
        Method step = Arrays.stream(bean.getMethods())
                .filter(method -> method.getName().equals(call.group(2)))
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(scope)))
                .findAny()
                .orElseThrow();
        try {
            step.invoke(alone(bean), mock(scope, answering(scope, this::scope)));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    boolean hasRead(String field) {
        return read.contains(field);
    }

    private @Nullable Object scope(InvocationOnMock call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "getVariable" -> {
                String field = call.getArgument(0);
                read.add(field);
                yield answers.get(field);
            }
            case "hasVariable" -> answers.containsKey(call.<String>getArgument(0));
            case "getVariables" -> {
                read.addAll(answers.keySet());
                yield answers;
            }
            default -> nothingDone(call);
        };
    }

    private Object alone(Class<?> type) throws ReflectiveOperationException {
        if (type == LondonTime.class) {
            return new LondonTime();
        }
        if (!NamedBeans.isStep(type)) {
            return idle(type);
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] parts = new Object[constructor.getParameterCount()];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = alone(constructor.getParameterTypes()[part]);
        }
        return constructor.newInstance(parts);
    }

    private static Object idle(Class<?> type) {
        return IDLE.computeIfAbsent(type, some -> mock(some, answering(some, StepAlone::nothingDone)));
    }

    /** A class of one's own where there may be one: to change the given one stops the whole process, for each of hundreds. */
    private static MockSettings answering(Class<?> type, Answer<?> answer) {
        return withSettings()
                .stubOnly()
                .mockMaker(Modifier.isFinal(type.getModifiers()) ? MockMakers.INLINE : MockMakers.SUBCLASS)
                .defaultAnswer(answer);
    }

    private static @Nullable Object nothingDone(InvocationOnMock call) throws Throwable {
        Class<?> type = call.getMethod().getReturnType();
        return type == Optional.class
                        && call.getMethod().getGenericReturnType() instanceof ParameterizedType optional
                        && optional.getActualTypeArguments()[0] instanceof Class<?> present
                ? Optional.ofNullable(nothing(present, call))
                : nothing(type, call);
    }

    private static @Nullable Object nothing(Class<?> type, InvocationOnMock call) throws Throwable {
        if (type == String.class) {
            return "words";
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == UUID.class) {
            return new UUID(0, 1);
        }
        if (type == Boolean.class) {
            return null;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.getPackageName().startsWith("org.") ? idle(type) : Mockito.RETURNS_DEFAULTS.answer(call);
    }
}
