package org.servicebridge.hssi.process;

import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.intake.ToldToDesk;

/** Reads what a desk answers in the start form of an HSSI. */
final class ReportedAnswers {

    private ReportedAnswers() {}

    static ToldToDesk of(FormAnswers answers) {
        ReportedBy reportedBy = reportedBy(answers);
        return new ToldToDesk(
                answers.required("summary", "Say in a few words what has happened."),
                reportedBy,
                answers.text("reporter"),
                reportedBy == ReportedBy.PROVIDER ? ProviderSeverity.in(answers) : null,
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
