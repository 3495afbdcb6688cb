package org.servicebridge.rota.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.Markdown;
import org.servicebridge.rota.CheckRota;
import org.servicebridge.rota.Finding;
import org.springframework.stereotype.Component;

/** Tells models what the check finds: {@code ${rotaFindings.inWords()}}. */
@Component("rotaFindings")
public class RotaFindings {

    private static final int MOST = 25;
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    private final CheckRota check;
    private final LondonTime london;
    private final Clock clock;

    RotaFindings(CheckRota check, LondonTime london, Clock clock) {
        this.check = check;
        this.london = london;
        this.clock = clock;
    }

    /** Markdown: what the task is about, and until when. */
    public String header() {
        return "**On-call rota.** To mend by %s.".formatted(london.of(mendBy().toInstant(), clock.instant()));
    }

    /** Markdown: one line a finding, the most urgent first; 25 at most. */
    public String inWords() {
        List<Finding> findings = check.check();
        String lines = findings.stream()
                .limit(MOST)
                .map(finding -> "- " + Markdown.plain(finding.text()))
                .collect(Collectors.joining("\n"));
        int left = findings.size() - MOST;
        return left > 0 ? lines + "\n- and %d more: see the page of the rota.".formatted(left) : lines;
    }

    /** When it has to be mended: before the first finding matters, by 17:30 today at the latest, but not within half an hour. */
    public Date mendBy() {
        Instant now = clock.instant();
        Instant latest = LocalDate.ofInstant(now, LondonTime.ZONE)
                .atTime(CoreHours.END)
                .atZone(LondonTime.ZONE)
                .toInstant();
        Instant due = check.check().stream()
                .map(Finding::matters)
                .filter(latest::isAfter)
                .findFirst()
                .orElse(latest);
        Instant soonest = now.plus(AT_LEAST);
        return Date.from(due.isBefore(soonest) ? soonest : due);
    }
}
