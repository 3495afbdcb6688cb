package org.servicebridge.intake;

/**
 * What monitoring says about one thing that it watches.
 *
 * @param source which monitoring, for instance {@code alertmanager}
 * @param key by which the same alert is known again, when it repeats and when it is over
 * @param firing false where it is over
 */
public record MonitoringAlert(String source, String key, boolean firing, String summary) {

    private static final int LONGEST = 1_000;

    public MonitoringAlert {
        summary = cut(printable(summary).strip());
        key = cut(printable(key));
    }

    /** The database takes no NUL, and nobody reads the others. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // Half of a character that takes two places, as emoji do, would be no character.
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
