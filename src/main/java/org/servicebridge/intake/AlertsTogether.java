package org.servicebridge.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;

/**
 * The alerts about which one health check asks: the newest are told, all are counted.
 *
 * @param alerts the newest first; none where the last was over while somebody looked
 */
record AlertsTogether(List<Alert> alerts) {

    /** As many as a desk reads in a form; the others look like them. */
    private static final int TOLD = 10;

    private static final int LONGEST_OF_SEVERAL = 80;

    /** One line for each alert that is told, and one that counts the others; a single alert is told whole. */
    List<String> lines() {
        if (alerts.size() == 1) {
            return List.of(alerts.get(0).whole());
        }
        Stream<String> newest = alerts.stream().limit(TOLD).map(Alert::shortened);
        long others = counted(alerts.stream().skip(TOLD));
        return others == 0
                ? newest.toList()
                : Stream.concat(newest, Stream.of("and %,d more".formatted(others)))
                        .toList();
    }

    /** All of them on one line, for the record of the incident that they become. */
    String summary() {
        return alerts.size() == 1
                ? alerts.get(0).summary()
                : "%,d alerts: %s".formatted(all(), String.join(" | ", lines()));
    }

    /** How many alerts their sender has raised. */
    long all() {
        return counted(alerts.stream());
    }

    boolean areSeveral() {
        return alerts.size() > 1;
    }

    Instant firstRaisedAt() {
        return alerts.stream()
                .map(Alert::raisedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The service that is affected, where the Bridge has said so. */
    @Nullable
    String service() {
        return alerts.get(0).service();
    }

    /** What the provider found; null before. */
    @Nullable
    String found() {
        return alerts.get(0).found();
    }

    private static long counted(Stream<Alert> alerts) {
        return alerts.mapToLong(Alert::size).sum();
    }

    /**
     * One of them.
     *
     * @param size how many its sender has put together in it
     * @param service the affected service, where it is to be reported
     * @param found what the provider's health check found; null before
     */
    record Alert(
            String source,
            String summary,
            long size,
            Instant raisedAt,
            @Nullable String service,
            @Nullable String found) {

        String whole() {
            return "%s (%s)".formatted(summary, source);
        }

        String shortened() {
            return CleanText.cut(summary, LONGEST_OF_SEVERAL);
        }
    }
}
