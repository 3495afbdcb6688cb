package org.servicebridge.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes other values into cells of a decision table, each to be seen again where people work. */
final class OtherCells implements UnaryOperator<String> {

    /** What a changed text ends with. */
    static final String AS_CHANGED = " as changed";

    private static final String CELL = "(<%sEntry id=\"%s\">\\s*<text>)([^<]*)(?=</text>)";

    private static final Set<String> ASKS_NOTHING = Set.of("", "-");

    private final List<UnaryOperator<String>> changes = new ArrayList<>();

    /** @param cell its id without {@code then_} */
    OtherCells with(String cell, String value) {
        return each(Pattern.quote(cell), before -> value);
    }

    /** Gives every text in these cells another end. */
    OtherCells reworded(String cells) {
        return each(cells, before -> before.isEmpty() ? before : before.replaceFirst("\"$", AS_CHANGED + "\""));
    }

    /** @param cells an expression for their ids without {@code then_} */
    OtherCells each(String cells, UnaryOperator<String> change) {
        return change("output", "then_" + cells, before -> another(cells, before, change));
    }

    /**
     * Lets rules hold for something else.
     *
     * @param cells an expression for their ids without {@code when_}
     */
    OtherCells when(String cells, UnaryOperator<String> change) {
        return change("input", "when_" + cells, change);
    }

    /**
     * Lets rules hold for something else, each of them: a cell that asks something may not be left as it is.
     *
     * @param cells an expression for their ids without {@code when_}
     */
    OtherCells whenElse(String cells, UnaryOperator<String> change) {
        return when(cells, before -> ASKS_NOTHING.contains(before) ? before : another(cells, before, change));
    }

    private OtherCells change(String kind, String cells, UnaryOperator<String> change) {
        Pattern pattern = Pattern.compile(String.format(Locale.ROOT, CELL, kind, cells));
        changes.add(table -> {
            Matcher found = pattern.matcher(table);
            String after = found.replaceAll(cell -> Matcher.quoteReplacement(
                    cell.group(1) + change.apply(cell.group(2).strip())));
            if (after.equals(table)) {
                throw new AssertionError("Not changed: " + cells);
            }
            return after;
        });
        return this;
    }

    /** @throws AssertionError where a cell that has a value is left as it is */
    private static String another(String cells, String before, UnaryOperator<String> change) {
        String after = change.apply(before);
        if (!before.isEmpty() && after.equals(before)) {
            throw new AssertionError("Left as it is: " + before + " in " + cells);
        }
        return after;
    }

    /** One number further, and from 5 to 1. */
    static String next(String number) {
        return Integer.toString(Integer.parseInt(number) % 5 + 1);
    }

    @Override
    public String apply(String table) {
        String after = table;
        for (UnaryOperator<String> change : changes) {
            after = change.apply(after);
        }
        return after;
    }
}
