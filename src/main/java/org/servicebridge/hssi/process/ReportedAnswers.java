package org.servicebridge.hssi.process;

import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.intake.ToldToDesk;

/** Reads what a desk answers in the start form of an HSSI. */
final class ReportedAnswers {

    private ReportedAnswers() {}

    static ToldToDesk of(FormAnswers answers, LondonTime time) {
        ReportedBy reportedBy = reportedBy(answers);
        boolean byProvider = reportedBy == ReportedBy.PROVIDER;
        return new ToldToDesk(
                answers.required("summary", "Say in a few words what has happened."),
                reportedBy,
                answers.text("reporter"),
                answers.moment("reportedAt", time),
                byProvider ? ProviderSeverity.in(answers) : null,
                byProvider ? answers.moment("acceptedAt", time) : null,
                answers.line("providerReference"),
                answers.line("deskReference"),
                answers.yes("exercise"));
    }

    /** A form of an earlier version does not ask whether the provider reports it; who leaves it open speaks for a user. */
    private static ReportedBy reportedBy(FormAnswers answers) {
        if (answers.text("whoReports") != null && WhoReports.of(answers.text("whoReports")) == WhoReports.PROVIDER) {
            return ReportedBy.PROVIDER;
        }
        return answers.yes("foundByBridge") ? ReportedBy.BRIDGE : ReportedBy.DESK;
    }
}
