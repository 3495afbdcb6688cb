package org.servicebridge.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.text.CleanText;

/**
 * What a person answered in a form, read from the task's own variables. Forms are checked in the browser only, so every
 * rule that matters is checked here again, and refused with a sentence.
 */
public final class FormAnswers {

    /** Longer texts do not fit the engine's columns. */
    public static final int LONGEST_TEXT = 4_000;

    /** The field of {@code by-telephone.form}, and of every form of its own that asks who said so. */
    public static final String BY = "by";

    /** The field of each form that asks whether a call, or a word passed on, reached anybody. */
    public static final String REACHED = "reached";

    private final Function<String, @Nullable Object> values;
    private final Predicate<String> fields;

    private FormAnswers(Function<String, @Nullable Object> values, Predicate<String> fields) {
        this.values = values;
        this.fields = fields;
    }

    /** Those of a task's form, or of the form with which a process starts; what is read of them is noted. */
    public static FormAnswers of(VariableScope scope) {
        return new FormAnswers(noting(scope, scope::getVariable), scope::hasVariable);
    }

    /** Those of the form with which a process starts, as they stand now: they can be read when they are no variables any more. */
    public static FormAnswers takenFrom(VariableScope scope) {
        Map<String, Object> answers = new HashMap<>(scope.getVariables());
        return new FormAnswers(noting(scope, answers::get), answers::containsKey);
    }

    private static Function<String, @Nullable Object> noting(
            VariableScope scope, Function<String, @Nullable Object> values) {
        AnswersTaken taken = AnswersTaken.of(scope);
        return field -> {
            taken.noteRead(field);
            return values.apply(field);
        };
    }

    /** Whether the form has the field at all: a process that began under an earlier version keeps its earlier form. */
    public boolean asks(String field) {
        return fields.test(field);
    }

    /** The text without surrounding blanks; null where nothing was entered. */
    public @Nullable String text(String field) {
        Object value = values.apply(field);
        String text = value == null ? "" : CleanText.of(value.toString());
        if (CleanText.length(text) > LONGEST_TEXT) {
            throw Refusal.invalid(field, "The text is longer than 4,000 characters.");
        }
        CleanText.fault(text).ifPresent(fault -> {
            throw Refusal.invalid(field, "The text in %s %s.".formatted(field, fault));
        });
        return text.isEmpty() ? null : text;
    }

    /** The same on one line, for a summary, a name or a reference; null where nothing was entered. */
    public @Nullable String line(String field) {
        String text = text(field);
        return text == null ? null : CleanText.line(text);
    }

    /** @param sentence what to tell the person where nothing was entered */
    public String required(String field, String sentence) {
        String text = text(field);
        if (text == null) {
            throw Refusal.invalid(field, sentence);
        }
        return text;
    }

    /** The same on one line. */
    public String requiredLine(String field, String sentence) {
        return CleanText.line(required(field, sentence));
    }

    /** Who said so on the telephone; null where nobody was named, so that whoever answers says so. */
    public @Nullable String saidBy() {
        return line(BY);
    }

    /** Ticked, or answered yes. */
    public boolean yes(String field) {
        Object value = values.apply(field);
        return Boolean.TRUE.equals(value) || "yes".equals(value) || "true".equals(value);
    }

    /**
     * A question that has to be answered with yes or no: neither nothing nor anything else is taken for a no.
     *
     * @param sentence what to tell the person where neither was answered
     */
    public boolean saidYes(String field, String sentence) {
        return switch (required(field, sentence)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw Refusal.invalid(field, sentence);
        };
    }

    /** A whole number; null where nothing was entered. */
    public @Nullable Integer number(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid(field, "%s is not a whole number.".formatted(text));
        }
    }

    /**
     * A moment in London; null where nothing was entered.
     *
     * @throws Refusal where it is none, as {@link LondonTime#read}
     */
    public @Nullable Instant moment(String field, LondonTime time) {
        String text = text(field);
        return text == null ? null : time.read(field, text);
    }

    /** The chosen values of a checklist or tag list; empty where none was chosen. */
    public List<String> choices(String field) {
        Object value = values.apply(field);
        if (value instanceof Collection<?> chosen) {
            return chosen.stream().map(each -> CleanText.of(each.toString())).toList();
        }
        String text = value == null ? "" : CleanText.of(value.toString());
        if (text.isEmpty() || text.equals("[]")) {
            return List.of();
        }
        return List.of(text.replaceAll("[\\[\\]\"]", "").split("\\s*,\\s*"));
    }
}
