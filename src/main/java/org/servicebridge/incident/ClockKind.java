package org.servicebridge.incident;

import org.servicebridge.access.Coded;

/**
 * The clocks of an HSSI; their times stand in {@code cadence.dmn} under the same codes. Those of one task start and end with it,
 * and several of a kind can run.
 */
public enum ClockKind implements Coded {
    SUPPLIER_CONFIRMATION("supplier-confirmation"),
    CONFIRMATION_ESCALATION("confirmation-escalation"),
    FIRST_NOTICE("first-notice"),
    NEXT_NOTICE("next-notice"),
    /** From the provider's word that it is resolved (COM-5); a time that readers were promised runs on beside it. */
    FINAL_NOTICE("final-notice"),
    SUPPLIER_UPDATE("supplier-update"),
    CHASE_ANSWER("chase-answer"),
    EDM_CONTACT("edm-contact"),
    LEVEL_2_ANSWER("level-2-answer"),
    LEVEL_3_ANSWER("level-3-answer"),
    LEVEL_4_ANSWER("level-4-answer"),
    /** In which whoever is on call answers a task that waits for them; one a task. */
    ON_CALL_ANSWER("on-call-answer"),
    /** After which level 3 is asked for the release of a notice, too. */
    RELEASE("release"),
    CONFERENCE_CALL("conference-call"),
    CONFERENCE_CALL_OPERATIONAL("conference-call-operational"),
    LACK_OF_PROGRESS("lack-of-progress"),
    FIX_TIME("fix-time"),
    /** How long after its resolution a report is told without asking (COM-6). */
    RETROSPECTIVE_LIMIT("retrospective-limit"),
    /** By when a provider gives the action plan that it was asked for, or its next version (RPT-5, SUP-2). */
    ACTION_PLAN("action-plan"),
    /** By when the written RFC follows a change that was carried out without one (CHG-7). */
    RETROSPECTIVE_RFC("retrospective-rfc"),
    /** The call by which a desk hands over what it has verified (IH-3, DSK-1). */
    HANDOVER("handover"),
    LOG_INCIDENT("log-incident", Runs.WITH_A_TASK),
    SET_SEVERITY("set-severity", Runs.WITH_A_TASK),
    DISPUTED_SEVERITY("disputed-severity", Runs.WITH_A_TASK),
    RISK_ASSESSMENT("risk-assessment", Runs.WITH_A_TASK),
    BAU_DECISION("bau-decision", Runs.WITH_A_TASK),
    GUIDANCE("guidance", Runs.WITH_A_TASK),
    RETROSPECTIVE_DECISION("retrospective-decision", Runs.WITH_A_TASK),
    PUBLISHED_NOTICE("published-notice", Runs.WITH_A_TASK),
    READERS_TOLD("readers-told", Runs.WITH_A_TASK),
    /** A notice that has left is wrong, and no update follows that could put it right (COM-18). */
    NOTICE_CORRECTED("notice-corrected", Runs.WITH_A_TASK),
    TELL_PROVIDER("tell-provider", Runs.WITH_A_TASK),
    TEAM_CALL("team-call", Runs.WITH_A_TASK),
    TAKE_UP("take-up", Runs.WITH_A_TASK),
    PROGRESS_JUDGED("progress-judged", Runs.WITH_A_TASK),
    LEVEL_DECISION("level-decision", Runs.WITH_A_TASK),
    HEALTH_CHECK("health-check", Runs.WITH_A_TASK),
    /** The desk on duty says what a reported potential HSSI is (INV-10). */
    LOOK_AT_REPORT("look-at-report", Runs.WITH_A_TASK),
    /** How long after the time that a desk has named level 2 is asked to ask about an event under watch (INV-8). */
    WATCH_GRACE("watch-grace"),
    CHANGE_STATED("change-stated", Runs.OVER_A_PROCESS),
    ECAB_ANSWER("ecab-answer", Runs.WITH_A_TASK),
    CHAIR_DECISION("chair-decision", Runs.WITH_A_TASK),
    MANAGEMENT_DECISION("management-decision", Runs.WITH_A_TASK),
    CHANGE_REVIEW("change-review", Runs.WITH_A_TASK),
    CHANGE_FREEZE("change-freeze", Runs.WITH_A_TASK),
    WAR_ROOM("war-room", Runs.WITH_A_TASK),
    DISABLEMENT_DECISION("disablement-decision", Runs.WITH_A_TASK),
    REENABLEMENT("reenablement", Runs.WITH_A_TASK),
    MANAGEMENT_SUMMARY("management-summary", Runs.OVER_A_PROCESS),
    USER_CHECK("user-check", Runs.WITH_A_TASK),
    RESOLUTION_DETAILS("resolution-details", Runs.WITH_A_TASK),
    REPORTER_ANSWER("reporter-answer", Runs.WITH_A_TASK),
    /** The owning desk's answer to a reporter that does not agree (IH-21). */
    REOPENING("reopening", Runs.WITH_A_TASK),
    /** Until the outcome of the next checkpoint call is recorded (IH-14, BRG-1). */
    CHECKPOINT("checkpoint"),
    /** How long after its time a checkpoint call may be recorded: its outcome is known only when it is over. */
    CHECKPOINT_GRACE("checkpoint-grace"),
    CHECKPOINT_PLANNED("checkpoint-planned", Runs.WITH_A_TASK),
    FAIL_AWAY("fail-away", Runs.WITH_A_TASK),
    ASSESSMENT("assessment", Runs.WITH_A_TASK),
    /** By when the call is held that follows an update of a resolver group (SUP-4). */
    UPDATE_CALL("update-call", Runs.WITH_A_TASK),
    SPECIALIST("specialist", Runs.OVER_A_PROCESS),
    SPECIALIST_ADVICE("specialist-advice", Runs.WITH_A_TASK),
    ACTIVITY_APPROVAL("activity-approval", Runs.WITH_A_TASK),
    ACTIVITY_RESULT("activity-result", Runs.WITH_A_TASK),
    CLOSURE("closure", Runs.WITH_A_TASK);

    private final String code;
    private final Runs runs;

    ClockKind(String code) {
        this(code, Runs.WITH_THE_HSSI);
    }

    ClockKind(String code, Runs runs) {
        this.code = code;
        this.runs = runs;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it runs on after the incident is closed or withdrawn, for what still has to come. */
    boolean outlivesIncident() {
        return this == RETROSPECTIVE_RFC || this == LEVEL_3_ANSWER || this == LEVEL_4_ANSWER || isOfTask();
    }

    /** Whether it starts and ends with a task, by the engine. */
    public boolean isOfTask() {
        return runs != Runs.WITH_THE_HSSI;
    }

    /** Whether the tasks of one process share its time: a later one has what the earlier ones have left. */
    public boolean isOfProcess() {
        return runs == Runs.OVER_A_PROCESS;
    }

    /** What starts and ends it. */
    private enum Runs {
        WITH_THE_HSSI,
        WITH_A_TASK,
        OVER_A_PROCESS
    }
}
