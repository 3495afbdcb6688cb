package org.servicebridge.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Says who would get a notice, list by list with the number of readers by each channel. */
@Component
class ReadersInWords {

    private final Recipients recipients;

    ReadersInWords(Recipients recipients) {
        this.recipients = recipients;
    }

    /** The first line is all readers together, nobody counted twice by a channel. */
    List<String> of(Incident incident, NoticeOrder order, Audience audience) {
        NoticeKind kind = order.kind();
        List<String> lines = new ArrayList<>();
        ReaderSummary summary = recipients.summary(incident, kind, audience, order.corrects());
        lines.add(line(summary.total()));
        summary.parts().forEach(part -> lines.add(line(part)));
        order.directors().stream()
                .sorted()
                .map(list -> total(incident, list))
                .map(ReadersInWords::line)
                .forEach(lines::add);
        if (audience.statusPage() && kind.isPublic()) {
            boolean exercise = incident.identification().exercise();
            lines.add("Status page: " + (exercise ? "nothing, because it is an exercise" : "everybody"));
        }
        return lines;
    }

    private ReaderCount total(Incident incident, DirectorList list) {
        ReaderCount all = recipients
                .summary(incident, NoticeKind.DIRECTOR, list.audience(), null)
                .total();
        return new ReaderCount(list.words(), all.email(), all.sms(), all.webhook());
    }

    private static String line(ReaderCount count) {
        String counts = Stream.of(
                        words(count.email(), "email"), words(count.sms(), "SMS"), words(count.webhook(), "webhook"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return "%s: %s".formatted(count.name(), counts.isEmpty() ? "nobody" : counts);
    }

    private static String words(long number, String channel) {
        return number == 0 ? "" : "%d by %s".formatted(number, channel);
    }
}
