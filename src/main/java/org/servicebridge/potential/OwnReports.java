package org.servicebridge.potential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** What a person has reported, each with the desk's answer (INV-10). */
@Component
public class OwnReports {

    private final PotentialReports reports;
    private final AnswerInWords answer;

    OwnReports(PotentialReports reports, AnswerInWords answer) {
        this.reports = reports;
        this.answer = answer;
    }

    /** The newest first. */
    public List<Line> of(Actor person) {
        return reports.of(person.id()).stream()
                .map(report -> line(report, person))
                .toList();
    }

    private Line line(PotentialReport report, Actor person) {
        return new Line(
                report.reference(),
                report.reportedAt(),
                report.summary(),
                report.called() ? report.contact() : null,
                answer.to(person, report),
                report.answeredAt(),
                answer.mayOpen(person, report) ? report.incident() : null);
    }

    /**
     * One report.
     *
     * @param caller who told the desk; null where the person speaks for themselves
     * @param answer what the desk says of it; null before
     * @param incident the HSSI where the person may open it
     */
    public record Line(
            String reference,
            Instant reportedAt,
            String summary,
            @Nullable String caller,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String incident) {}
}
