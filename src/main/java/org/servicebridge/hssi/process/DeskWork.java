package org.servicebridge.hssi.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.escalation.DriveResolution;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.incident.Flags;
import org.springframework.stereotype.Component;

/** Takes what the desk did to drive the resolution: progress, an escalation, a process beside the HSSI, or what the provider said. */
@Component
class DeskWork {

    private final DriveResolution drive;
    private final LondonTime time;
    private final Clock clock;

    DeskWork(DriveResolution drive, LondonTime time, Clock clock) {
        this.clock = clock;
        this.drive = drive;
        this.time = time;
    }

    /** Keeps it on the record; whether the provider said that it is resolved. */
    boolean take(String reference, FormAnswers answers, Actor desk) {
        NextStep nextStep = NextStep.of(answers.required("nextStep", "Choose what is next."));
        String what = answers.required("what", "Say what happened, or what is asked for.");
        String by = answers.saidBy();
        Actor actor = by == null ? desk : desk.onBehalfOf(by, true);
        switch (nextStep) {
            case NOTE -> drive.note(reference, what, actor);
            case RESOLVED -> drive.resolved(reference, ResolutionForms.said(answers, what, time, clock), actor);
            case CLINICAL_SAFETY -> drive.flag(reference, new Flags(true, false, false), what, actor);
            case PATIENT_HARMED -> drive.flag(reference, new Flags(true, true, false), what, actor);
            case SECURITY -> drive.flag(reference, new Flags(false, false, true), what, actor);
            case ESCALATE, LEVEL_2, LEVEL_3, PRESS_OFFICE ->
                drive.begin(reference, ProcessKeys.ESCALATE_INCIDENT, escalation(nextStep, answers, what), actor);
            case CONFERENCE_CALL, WAR_ROOM ->
                drive.begin(
                        reference,
                        ProcessKeys.HOLD_CONFERENCE_CALL,
                        asked(answers, what, Map.of("kind", nextStep.code())),
                        actor);
            case EMERGENCY_CHANGE ->
                drive.begin(reference, ProcessKeys.APPROVE_EMERGENCY_CHANGE, asked(answers, what, Map.of()), actor);
            case CRISIS -> drive.begin(reference, ProcessKeys.MANAGE_CRISIS, asked(answers, what, Map.of()), actor);
        }
        return nextStep == NextStep.RESOLVED;
    }

    private static Map<String, Object> escalation(NextStep nextStep, FormAnswers answers, String what) {
        return asked(answers, what, Map.of("reason", reason(nextStep, answers), "serious", answers.yes("serious")));
    }

    /** All but the first are answers of an earlier form, which asked for a level and for no reason. */
    private static String reason(NextStep nextStep, FormAnswers answers) {
        return switch (nextStep) {
            case ESCALATE -> EscalationReason.of(answers.text("reason")).code();
            case LEVEL_3 -> EscalationReason.LEVEL_3_ASKED.code();
            case PRESS_OFFICE -> EscalationReason.PRESS_OFFICE.code();
            default -> EscalationReason.ADVICE.code();
        };
    }

    private static Map<String, Object> asked(FormAnswers answers, String what, Map<String, Object> more) {
        Map<String, Object> asked = new HashMap<>(more);
        asked.put("what", what);
        String by = answers.saidBy();
        if (by != null) {
            asked.put(FormAnswers.BY, by);
        }
        return asked;
    }
}
