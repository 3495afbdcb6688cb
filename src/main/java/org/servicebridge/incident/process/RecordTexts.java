package org.servicebridge.incident.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.Conclusion;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.FinalNotices;
import org.servicebridge.incident.Fix;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.MissingData;
import org.servicebridge.incident.Resolution;
import org.springframework.stereotype.Component;

/** What the record already knows of a resolution, for forms to start from: {@code ${record.actions(execution)}}. */
@Component("record")
public class RecordTexts {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final FinalNotices finalNotices;
    private final MissingData missing;
    private final LondonTime time;

    RecordTexts(
            Incidents incidents,
            Conclusions conclusions,
            FinalNotices finalNotices,
            MissingData missing,
            LondonTime time) {
        this.missing = missing;
        this.time = time;
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.finalNotices = finalNotices;
    }

    /** What was said of the resolution so far, in a line; empty where nothing was. The desk still asks afresh. */
    public String reported(DelegateExecution execution) {
        Resolution known = known(execution);
        if (known.fix() == null) {
            return "";
        }
        return "Said so far: a %s%s".formatted(Fix.of(known.fix()).words(), stability(known.stable()));
    }

    /** What was missing when the desk sent the details back, and when they came by the provider's own system; empty where neither was. */
    public String sentBack(DelegateExecution execution) {
        Conclusion known = conclusions.of(execution.getProcessBusinessKey());
        String wanted = known.detailsMissing();
        Instant sent = known.detailsSentAt();
        return (wanted == null ? "" : "**Sent back.** Missing: " + Markdown.asTyped(wanted))
                + (sent == null ? "" : "\n\n**Sent by the provider** at %s.".formatted(time.dateAndTimeOf(sent)));
    }

    /** What lacks of the minimum data set in the provider's last update, for whoever hears the next; empty where nothing does. */
    public String lackingInUpdate(DelegateExecution execution) {
        return missing.inWords(incidents.get(execution.getProcessBusinessKey()), AskedAt.UPDATE);
    }

    /** The same of the resolution. */
    public String lackingOfResolution(DelegateExecution execution) {
        return missing.inWords(incidents.get(execution.getProcessBusinessKey()), AskedAt.RESOLUTION);
    }

    /** Whether the provider's reference is known, or there is no provider outside. */
    public boolean referenceKnown(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        return Boolean.TRUE.equals(incident.dataSet().internal())
                || incident.identification().providerReference() != null;
    }

    private static String stability(@Nullable Boolean stable) {
        if (stable == null) {
            return "";
        }
        return stable ? ", the service stays stable" : ", the service does not stay stable by itself";
    }

    /** Filled in by the forms that HSSIs of earlier versions still have. */
    public @Nullable String fix(DelegateExecution execution) {
        return known(execution).fix();
    }

    public @Nullable String actions(DelegateExecution execution) {
        return known(execution).actions();
    }

    /** Filled in by the forms that HSSIs of earlier versions still have. */
    public @Nullable String stable(DelegateExecution execution) {
        Boolean stable = known(execution).stable();
        if (stable == null) {
            return null;
        }
        return stable ? "yes" : "no";
    }

    public @Nullable String problemReference(DelegateExecution execution) {
        return known(execution).problemReference();
    }

    public @Nullable String rootCause(DelegateExecution execution) {
        return known(execution).rootCause();
    }

    /** The resolution in a few words, for whoever closes the record. */
    public String resolution(DelegateExecution execution) {
        Resolution known = known(execution);
        return "Fix: %s. Actions: %s. Problem record: %s."
                .formatted(shown(known.fix()), shown(known.actions()), shown(known.problemReference()));
    }

    /** Whether readers know that it is resolved, or a rule says why not: nobody need give a reason. */
    public boolean finalNoticeSettled(DelegateExecution execution) {
        return finalNotices.areSettled(incidents.get(execution.getProcessBusinessKey()));
    }

    private Resolution known(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey()).resolution();
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not known" : Markdown.plain(value);
    }
}
