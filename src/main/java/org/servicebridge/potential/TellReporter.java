package org.servicebridge.potential;

import org.servicebridge.calendar.LondonTime;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Mails the desk's answer to whoever has reported a potential HSSI, where the account has an address; it stands on the page in any case (INV-10). */
@Component
public class TellReporter {

    private final PotentialReports reports;
    private final Reporters reporters;
    private final ReporterAddresses addresses;
    private final AnswerInWords answer;
    private final QueueParcel queueParcel;
    private final LondonTime time;
    private final String publicAddress;

    TellReporter(
            PotentialReports reports,
            Reporters reporters,
            ReporterAddresses addresses,
            AnswerInWords answer,
            QueueParcel queueParcel,
            LondonTime time,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.reports = reports;
        this.reporters = reporters;
        this.addresses = addresses;
        this.answer = answer;
        this.queueParcel = queueParcel;
        this.time = time;
        this.publicAddress = publicAddress;
    }

    @Transactional
    public void tell(String reference) {
        PotentialReport report = reports.get(reference);
        addresses.of(report.reporter()).ifPresent(address -> mail(report, address));
    }

    private void mail(PotentialReport report, String address) {
        String subject = report.reference() + ": the answer to your report";
        String text = text(report, answer.whole(report));
        Parcel letter =
                Parcel.letter("report-answer", reporters.name(report), address, subject, text, html(report, text));
        String incident = report.incident();
        if (incident == null) {
            queueParcel.queue(letter);
        } else {
            String bare = text(report, AnswerInWords.BARE);
            queueParcel.queue(letter.tellingOrBare(incident, subject, bare, html(report, bare)));
        }
    }

    private String text(PotentialReport report, String said) {
        return "You reported a potential HSSI at %s (%s). %s"
                .formatted(time.dateAndTimeOf(report.reportedAt()), report.reference(), said);
    }

    private String html(PotentialReport report, String text) {
        return "<p>%s</p><p><a href=\"%s\">Your reports</a></p>"
                .formatted(
                        HtmlUtils.htmlEscape(text),
                        HtmlUtils.htmlEscape(publicAddress + "/report#" + report.reference()));
    }
}
