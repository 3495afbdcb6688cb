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
        summary = cut(summary.replaceAll("\\p{Cntrl}+", " ").strip());
        key = cut(key);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
