package org.servicebridge.hssi.process;

import java.util.HashMap;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.DriveResolution;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.Referral;
import org.servicebridge.incident.Flags;
import org.springframework.stereotype.Component;

/** Takes what the desk did to drive the resolution: progress, an escalation, a process beside the HSSI, or what the provider said. */
@Component
class DeskWork {

    private static final String RESOLVED = "resolved";

    private final DriveResolution drive;
    private final LondonTime time;

    DeskWork(DriveResolution drive, LondonTime time) {
        this.drive = drive;
        this.time = time;
    }

    /** Keeps it on the record; whether the provider said that it is resolved. */
    boolean take(String reference, FormAnswers answers, Actor desk) {
        String nextStep = answers.required("nextStep", "Choose what is next.");
        String what = answers.required("what", "Say what happened, or what is asked for.");
        String by = answers.text("by");
        Actor actor = by == null ? desk : desk.onBehalfOf(by, true);
        switch (nextStep) {
            case "note" -> drive.note(reference, what, actor);
            case RESOLVED -> drive.resolved(reference, answers.moment("resolvedAt", time), what, actor);
            case "clinical-safety" ->
                drive.flag(reference, new Flags(true, false, false), Referral.CLINICAL_SAFETY, what, actor);
            case "patient-harmed" ->
                drive.flag(reference, new Flags(true, true, false), Referral.CLINICAL_SAFETY, what, actor);
            case "security" -> drive.flag(reference, new Flags(false, false, true), Referral.SECURITY, what, actor);
            case "escalate", "level-2", "level-3", "press-office" ->
                drive.begin(reference, "escalate-incident", escalation(nextStep, answers, what), actor);
            case "conference-call", "war-room" ->
                drive.begin(reference, "hold-conference-call", asked(answers, what, Map.of("kind", nextStep)), actor);
            case "emergency-change" ->
                drive.begin(reference, "approve-emergency-change", asked(answers, what, Map.of()), actor);
            case "crisis" -> drive.begin(reference, "manage-crisis", asked(answers, what, Map.of()), actor);
            default -> drive.escalate(reference, Referral.of(nextStep), what, actor);
        }
        return RESOLVED.equals(nextStep);
    }

    private static Map<String, Object> escalation(String nextStep, FormAnswers answers, String what) {
        return asked(answers, what, Map.of("reason", reason(nextStep, answers), "serious", answers.yes("serious")));
    }

    /** All but the first are answers of an earlier form, which asked for a level and for no reason. */
    private static String reason(String nextStep, FormAnswers answers) {
        return switch (nextStep) {
            case "escalate" -> answers.required("reason", "Choose why it is escalated.");
            case "level-3" -> EscalationReason.LEVEL_3_ASKED.code();
            case "press-office" -> EscalationReason.PRESS_OFFICE.code();
            default -> EscalationReason.ADVICE.code();
        };
    }

    private static Map<String, Object> asked(FormAnswers answers, String what, Map<String, Object> more) {
        Map<String, Object> asked = new HashMap<>(more);
        asked.put("what", what);
        String by = answers.text("by");
        if (by != null) {
            asked.put("by", by);
        }
        return asked;
    }
}
