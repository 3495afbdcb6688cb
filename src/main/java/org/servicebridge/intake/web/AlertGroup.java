package org.servicebridge.intake.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.intake.MonitoringAlert;
import org.servicebridge.text.CleanText;

/**
 * The alerts that monitoring has put together, as one alert: a storm is one question to the provider. The first ones are told,
 * all others are counted.
 *
 * @param key by which the group is known again
 * @param alerts those that could be read
 * @param others how many more there are, unread or not sent
 */
record AlertGroup(String key, boolean over, List<AlertmanagerAlert> alerts, long others) {

    /** More are not counted: no group has so many, and a number that cannot be says nothing. */
    static final long COUNTED = 1_000_000;

    private static final int TOLD = 10;
    private static final int LONGEST = 80;

    MonitoringAlert told() {
        List<AlertmanagerAlert> firing =
                alerts.stream().filter(AlertmanagerAlert::isFiring).toList();
        boolean isOver = over || firing.isEmpty() && others == 0;
        long size = Math.max(1, firing.size() + others);
        return new MonitoringAlert(AlertmanagerAlert.SOURCE, key, !isOver, summary(firing), "", size);
    }

    private String summary(List<AlertmanagerAlert> firing) {
        long all = firing.size() + others;
        String names =
                firing.stream().map(AlertmanagerAlert::name).distinct().limit(3).collect(Collectors.joining(", "));
        if (firing.size() == 1 && all == 1) {
            return names + firing.get(0).words("");
        }
        Stream<String> told = firing.stream()
                .limit(TOLD)
                .map(alert -> alert.words(": " + alert.name()).substring(": ".length()))
                .map(words -> CleanText.cut(words, LONGEST));
        long more = all - Math.min(firing.size(), TOLD);
        Stream<String> others = more > 0 ? Stream.of("and %s more".formatted(counted(more))) : Stream.empty();
        return "%s: %s alerts: %s"
                .formatted(
                        names.isEmpty() ? "Alert" : names,
                        counted(all),
                        Stream.concat(told, others).collect(Collectors.joining(" | ")));
    }

    private static String counted(long alerts) {
        return alerts < COUNTED ? "%,d".formatted(alerts) : "more than %,d".formatted(COUNTED);
    }
}
