package org.servicebridge.stories;

import java.util.regex.Pattern;

/** What an input cell of a decision table asks, turned round, so that its row holds for others; a cell that asks nothing goes on so. */
final class TurnedCells {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private TurnedCells() {}

    static String opposite(String asked) {
        return switch (asked) {
            case "true" -> "? = null or ? = false";
            case "false", "? = null or ? = false" -> "true";
            case "? = null" -> "? != null";
            default -> asked;
        };
    }

    static String functionFromBelow(String asked) {
        return switch (asked) {
            case "\"critical\"" -> "\"cosmetic\"";
            case "\"high\"" -> "\"minor\"";
            case "\"minor\"" -> "\"high\"";
            case "\"cosmetic\"" -> "\"critical\"";
            default -> asked;
        };
    }

    static String effectFromBelow(String asked) {
        return switch (asked) {
            case "\"significant\"" -> asked.replace("significant", "minor");
            case "\"minor\"" -> asked.replace("minor", "significant");
            default -> asked;
        };
    }

    static String lossFromBelow(String asked) {
        return switch (asked) {
            case "\"significant\"" -> "\"trivial\"";
            case "\"trivial\"" -> "\"significant\"";
            default -> asked;
        };
    }

    static String scaleFromBelow(String asked) {
        return switch (asked) {
            case "\"large\"" -> "\"moderate\",\"small\"";
            case "\"moderate\",\"small\"" -> "\"large\"";
            default -> asked;
        };
    }

    static String twiceAsMany(String asked) {
        return NUMBER.matcher(asked).replaceAll(number -> Integer.toString(2 * Integer.parseInt(number.group())));
    }

    /** A band of scores is the next higher one, and the highest the lowest. */
    static String bandAbove(String asked) {
        return switch (asked) {
            case "[0..70]" -> "[71..110]";
            case "[71..110]" -> "[111..140]";
            case "[111..140]" -> "[141..180]";
            case "[141..180]" -> "&gt;= 181";
            case "&gt;= 181" -> "[0..70]";
            default -> asked;
        };
    }

    static String fromBelow(String number) {
        return Integer.toString(6 - Integer.parseInt(number));
    }
}
