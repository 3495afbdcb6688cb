package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.FinalNotices;
import org.servicebridge.incident.Fix;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Resolution;
import org.springframework.stereotype.Component;

/** What the record already knows of a resolution, for forms to start from: {@code ${record.actions(execution)}}. */
@Component("record")
public class RecordTexts {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final FinalNotices finalNotices;

    RecordTexts(Incidents incidents, Conclusions conclusions, FinalNotices finalNotices) {
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

    /** What was missing when the desk sent the details back; empty where it did not. */
    public String sentBack(DelegateExecution execution) {
        String missing = conclusions.of(execution.getProcessBusinessKey()).detailsMissing();
        return missing == null ? "" : "**Sent back.** Missing: " + Markdown.asTyped(missing);
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
