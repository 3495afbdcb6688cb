package org.servicebridge.models;

import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayInputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.servicebridge.ServiceBridge;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.intake.ScoreQuestion;

/**
 * The codes that something which reads an answer knows.
 *
 * @param reader what reads it, as findings name it
 */
record KnownCodes(String reader, Set<String> codes) {

    private static KnownCodes of(String reader, Stream<String> codes) {
        return new KnownCodes(reader, new TreeSet<>(codes.toList()));
    }

    /** @param name of an enum with a code each, below the application's package; some are known in their package only */
    static KnownCodes in(String name) {
        try {
            Class<?> type = Class.forName(ServiceBridge.class.getPackageName() + '.' + name);
            Field code = type.getDeclaredField("code");
            code.setAccessible(true);
            TreeSet<String> codes = new TreeSet<>();
            for (Object constant : Objects.requireNonNull(type.getEnumConstants(), name)) {
                codes.add(String.valueOf(code.get(constant)));
            }
            return new KnownCodes(name, codes);
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(name, gone);
        }
    }

    /** The items of one set of Appendix B. */
    static KnownCodes asked(AskedAt askedAt) {
        return of(
                "DataSetItem " + askedAt,
                Arrays.stream(DataSetItem.values())
                        .filter(item -> item.askedAt() == askedAt)
                        .map(DataSetItem::code));
    }

    /** The values that an input of a table says it has. */
    static KnownCodes table(String table, String input) {
        byte[] xml = ModelFolder.text(Path.of("dmn", table + ".dmn")).getBytes(StandardCharsets.UTF_8);
        Input found =
                Dmn.readModelFromStream(new ByteArrayInputStream(xml)).getModelElementsByType(Input.class).stream()
                        .filter(one -> input.equals(one.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip()))
                        .filter(one -> one.getInputValues() != null)
                        .findAny()
                        .orElseThrow(
                                () -> new IllegalStateException("%s.dmn has no values of %s".formatted(table, input)));
        String values = found.getInputValues().getText().getTextContent();
        return of(
                table + ".dmn",
                Arrays.stream(values.split(",")).map(value -> value.strip().replace("\"", "")));
    }

    /** What the API takes for a field of a message, or for each entry of a list. */
    static KnownCodes api(Class<?> message, String field) {
        try {
            Method accessor = message.getMethod(field);
            AnnotatedElement taken = accessor.getAnnotatedReturnType() instanceof AnnotatedParameterizedType list
                    ? list.getAnnotatedActualTypeArguments()[0]
                    : accessor;
            String codes = taken.getAnnotation(Pattern.class).regexp();
            return of(message.getSimpleName(), Arrays.stream(codes.split("\\|")));
        } catch (NoSuchMethodException gone) {
            throw new IllegalStateException(gone);
        }
    }

    static KnownCodes score(ScoreQuestion question) {
        return of("ScoreQuestion", question.answers().stream());
    }

    /** A number that the record holds to 1 to 5. */
    static KnownCodes severitiesOfHssis() {
        return of("GatherAssessmentsSteps", Stream.of("1", "2"));
    }

    static KnownCodes severities() {
        return of("SeverityRating", Stream.of("1", "2", "3", "4", "5"));
    }
}
