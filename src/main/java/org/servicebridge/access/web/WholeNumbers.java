package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Refusal;

/** The numbers that calls of the engine take: it takes one that cannot be for a fault of its own. */
final class WholeNumbers {

    private static final int NONE = 0;
    private static final String TRIES = "retries";

    /** By their names, wherever they stand, the smallest that there can be. */
    private static final Map<String, Integer> SMALLEST = Map.of(
            "firstResult",
            NONE,
            "maxResults",
            NONE,
            TRIES,
            NONE,
            "priority",
            Integer.MIN_VALUE,
            "minPriority",
            Integer.MIN_VALUE,
            "maxPriority",
            Integer.MIN_VALUE);

    private WholeNumbers() {}

    /** @throws Refusal where one of the address cannot be */
    static void check(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> {
            if (SMALLEST.containsKey(name) && !isNumber(name, value)) {
                throw refused(name);
            }
        }));
    }

    /** @throws Refusal where one of the body cannot be, however deep it lies; what a form asks has names of its own */
    static void check(JsonNode body) {
        body.propertyStream()
                .filter(field -> !field.getKey().equals("variables"))
                .forEach(field -> {
                    if (SMALLEST.containsKey(field.getKey()) && !isNumber(field.getKey(), field.getValue())) {
                        throw refused(field.getKey());
                    }
                    check(field.getValue());
                });
        if (body.isArray()) {
            body.valueStream().forEach(WholeNumbers::check);
        }
    }

    /** A search without a bound names it as well; the tries of a step are always a number. */
    private static boolean isNumber(String name, JsonNode value) {
        if (value.isNull()) {
            return !name.equals(TRIES);
        }
        return value.isIntegralNumber() && isWithin(name, value.decimalValue())
                || value.isTextual() && isNumber(name, value.textValue());
    }

    private static boolean isNumber(String name, String value) {
        return value.matches("-?\\d{1,10}") && isWithin(name, new BigDecimal(value));
    }

    private static boolean isWithin(String name, BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(SMALLEST.getOrDefault(name, NONE))) >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static Refusal refused(String name) {
        return Refusal.invalid(
                name,
                "%s is a whole number from %,d to %,d; nothing was done."
                        .formatted(name, SMALLEST.getOrDefault(name, NONE), Integer.MAX_VALUE));
    }
}
