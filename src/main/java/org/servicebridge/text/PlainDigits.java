package org.servicebridge.text;

/** The digits of other keyboards, which are meant as ours: {@code ٤٢} and {@code ４２} are 42. */
final class PlainDigits {

    private static final char FULL_WIDTH_PLUS = '\uFF0B';

    private PlainDigits() {}

    static String of(String text) {
        StringBuilder ours = new StringBuilder(text.length());
        text.codePoints().map(PlainDigits::plain).forEach(ours::appendCodePoint);
        return ours.toString();
    }

    private static int plain(int character) {
        if (character == FULL_WIDTH_PLUS) {
            return '+';
        }
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }
}
