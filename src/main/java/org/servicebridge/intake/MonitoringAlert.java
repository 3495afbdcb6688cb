package org.servicebridge.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.IndexedText;

/**
 * What monitoring says about one thing that it watches, or about a group of things at once. What is too long is cut: no alert
 * is lost by it.
 *
 * @param source which monitoring, for instance {@code alertmanager}
 * @param key by which the same alert is known again, when it repeats and when it is over
 * @param firing false where it is over
 * @param group what its sender says it belongs to, beside others with keys of their own; empty where nothing is said
 * @param size how many alerts its sender has put together in it
 */
public record MonitoringAlert(String source, String key, boolean firing, String summary, String group, long size) {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_KEY = 255;

    public MonitoringAlert {
        summary = CleanText.cut(CleanText.line(CleanText.printable(summary)), LONGEST);
        key = shortened(CleanText.printable(key));
        group = shortened(CleanText.printable(group));
    }

    /** One alert that belongs to no group. */
    public MonitoringAlert(String source, String key, boolean firing, String summary) {
        this(source, key, firing, summary, "", 1);
    }

    /** Keys that begin alike stay two. Of characters that are made of many, fewer are kept. */
    private static String shortened(String key) {
        if (CleanText.length(key) <= LONGEST_KEY && !IndexedText.isTooLarge(key)) {
            return key;
        }
        UUID whole = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        int left = LONGEST_KEY - whole.toString().length();
        String beginning = CleanText.cut(key, left);
        while (IndexedText.isTooLarge(beginning)) {
            left = left / 2;
            beginning = CleanText.cut(key, left);
        }
        return beginning + whole;
    }
}
