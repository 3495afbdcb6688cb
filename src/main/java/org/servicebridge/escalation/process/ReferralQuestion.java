package org.servicebridge.escalation.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.escalation.OpenReferral;
import org.servicebridge.escalation.Referral;
import org.servicebridge.escalation.Referrals;
import org.springframework.stereotype.Component;

/** Says in the form of a referral who asks what, and since when. */
@Component("referralQuestion")
public class ReferralQuestion {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Referrals referrals;

    ReferralQuestion(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Whether it is about a risk, which can be made safe. */
    public boolean aboutRisk(DelegateExecution execution) {
        return ReferIncidentSteps.referral(execution).isRisk();
    }

    /** A markdown text. */
    public String asked(DelegateExecution execution) {
        Referral referral = ReferIncidentSteps.referral(execution);
        OpenReferral open = referrals
                .open(execution.getProcessBusinessKey(), referral)
                .orElseThrow(() -> new IllegalStateException("No open referral " + referral.code()));
        return "**%s**, asked by %s at %s:\n\n%s"
                .formatted(referral.words(), open.askedBy(), SINCE.format(open.askedAt()), Markdown.plain(open.what()));
    }
}
