package org.servicebridge.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers within a few words, such as a name and its number on one line of a list. */
public final class NumbersInText {

    /** Fewer digits are an extension, a bleep or a ward. */
    private static final int FEWEST_DIGITS = 5;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w+])\\+?\\(?\\+?[0-9][-0-9 ().\\u2010-\\u2015/]*[0-9](?![\\w])");

    /** Of the whole, or of what follows a blank. */
    private static final Pattern BEGINNING = Pattern.compile("^| ");

    private NumbersInText() {}

    /** What stands in the place of a number that nobody can ring; empty where each can be rung, or there is none. */
    public static Optional<String> noNumber(String words) {
        return NUMBER.matcher(PlainDigits.of(words))
                .results()
                .map(MatchResult::group)
                .filter(number ->
                        digits(number) >= FEWEST_DIGITS && read(number).isEmpty())
                .findFirst();
    }

    /** The words with each number as people of its country write it. */
    public static String shown(String words) {
        return NUMBER.matcher(PlainDigits.of(words))
                .replaceAll(found -> read(found.group()).orElse(found.group()));
    }

    /** What stands before it may be a number of another kind, such as a ward's. */
    private static Optional<String> read(String run) {
        return BEGINNING
                .matcher(run)
                .results()
                .map(MatchResult::end)
                .filter(begin -> digits(run.substring(0, begin)) < FEWEST_DIGITS)
                .flatMap(begin -> read(run.substring(0, begin), run.substring(begin)).stream())
                .findFirst();
    }

    private static Optional<String> read(String before, String number) {
        boolean isInBrackets = number.startsWith("(") && count(number, '(') > count(number, ')');
        String bare = isInBrackets ? number.substring(1) : number;
        return digits(bare) < FEWEST_DIGITS
                ? Optional.empty()
                : TelephoneNumber.callable(bare).map(shown -> before + (isInBrackets ? "(" : "") + shown);
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
