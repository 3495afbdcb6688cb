package org.servicebridge.potential;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk on duty has looked at a report and says what it is (INV-10). */
@Component
public class AnswerReport {

    private final PotentialReports reports;
    private final Reporters reporters;
    private final Services services;
    private final Incidents incidents;
    private final NoteOnRecord note;
    private final PlausibleTimes times;

    AnswerReport(
            PotentialReports reports,
            Reporters reporters,
            Services services,
            Incidents incidents,
            NoteOnRecord note,
            PlausibleTimes times) {
        this.reports = reports;
        this.reporters = reporters;
        this.services = services;
        this.incidents = incidents;
        this.note = note;
        this.times = times;
    }

    /** @throws Refusal naming the field that is missing, or where the report is answered or nobody here may see the HSSI that is named */
    @Transactional
    public void answer(String reference, DeskAnswer answer, Actor actor) {
        PotentialReport report = reports.lock(reference);
        report.requireUnanswered();
        if (answer.watched()) {
            PutUnderWatch.requireSeverity(answer.outcome().severity());
            PutUnderWatch.requireTime(times.future("askAt", answer.askProviderAt()));
        }
        String service = answer.service();
        if (service != null) {
            services.get(service).requireInScope();
        } else if (answer.outcome() == ReportOutcome.HSSI || answer.watched()) {
            throw Refusal.invalid("serviceCode", "Say which service is affected.");
        }
        String known = answer.outcome() == ReportOutcome.KNOWN ? known(report, answer.knownAs(), actor) : null;
        reports.answer(report, answer, known, actor.id(), times.now());
    }

    /** Under an HSSI that is open and that whoever answers may see; on its timeline it says who reported it again. */
    private String known(PotentialReport report, @Nullable String knownAs, Actor actor) {
        if (knownAs == null) {
            throw Refusal.invalid("hssiReference", "Say under which HSSI it is known.");
        }
        Incident incident = incidents
                .find(knownAs, actor)
                .orElseThrow(() -> Refusal.invalid("hssiReference", "There is no HSSI %s.".formatted(knownAs)));
        incident.requireOpen();
        note.note(
                incident.reference(),
                "reported-again",
                "Reported again by %s (%s): %s"
                        .formatted(reporters.inWords(report), report.reference(), report.summary()),
                actor);
        return incident.reference();
    }
}
