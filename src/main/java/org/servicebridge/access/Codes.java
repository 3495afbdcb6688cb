package org.servicebridge.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the value that forms, models and the database name by a code, as {@code level-3} names level 3. */
public final class Codes {

    private Codes() {}

    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, @Nullable String wanted) {
        return find(type.getEnumConstants(), Coded::code, wanted);
    }

    public static <T> Optional<T> find(T[] values, Function<T, String> code, @Nullable String wanted) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .findAny();
    }

    /**
     * What a person chose.
     *
     * @param field where they choose it
     * @param sentence what they read instead
     * @throws Refusal where none, or something else, was chosen
     */
    public static <T> T chosen(
            T[] values, Function<T, String> code, @Nullable String wanted, String field, String sentence) {
        return find(values, code, wanted).orElseThrow(() -> Refusal.invalid(field, sentence));
    }

    /**
     * What a model, a table or the database names.
     *
     * @throws IllegalArgumentException where nothing has the code: whatever names it is wrong
     */
    public static <E extends Enum<E> & Coded> E known(Class<E> type, @Nullable String wanted) {
        return find(type, wanted)
                .orElseThrow(() -> new IllegalArgumentException("No %s is called %s".formatted(words(type), wanted)));
    }

    /** A type as a person would say it, with the one that it is a part of: {@code notice kind}, {@code policy outcome}. */
    private static String words(Class<?> type) {
        return type.getName()
                .substring(type.getPackageName().length() + 1)
                .replace("$", "")
                .replaceAll("(?<=.)(?=\\p{Upper})", " ")
                .toLowerCase(Locale.ROOT);
    }
}
