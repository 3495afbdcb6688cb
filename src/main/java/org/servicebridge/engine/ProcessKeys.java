package org.servicebridge.engine;

import java.util.Set;

/** The keys of the processes that code speaks of: the main one, and those that it starts beside an HSSI or by the clock. */
public final class ProcessKeys {

    /** From the report to the closed record. */
    public static final String HSSI = "hssi";

    public static final String APPROVE_EMERGENCY_CHANGE = "approve-emergency-change";
    public static final String ASK_PROVIDER = "ask-provider";
    public static final String CALL_SPECIALIST = "call-specialist";
    public static final String CHECK_READINESS = "check-readiness";
    public static final String DISABLE_ENDPOINT = "disable-endpoint";
    public static final String ESCALATE_INCIDENT = "escalate-incident";
    public static final String FREEZE_CHANGES = "freeze-changes";
    public static final String GATHER_ASSESSMENTS = "gather-assessments";
    public static final String HOLD_CONFERENCE_CALL = "hold-conference-call";
    public static final String MANAGE_CRISIS = "manage-crisis";
    public static final String NAME_CONTACTS = "name-contacts";
    public static final String PASS_ON_EFFECT = "pass-on-effect";
    public static final String PROPOSE_ACTIVITY = "propose-activity";
    public static final String PUBLISH_ROTA = "publish-rota";
    public static final String REQUEST_ACTION_PLAN = "request-action-plan";
    public static final String RESUME_CHECKPOINTS = "resume-checkpoints";
    public static final String RING_ROUND = "ring-round";
    public static final String TAKE_OFF_VIEWER = "take-off-viewer";
    public static final String WRITE_MANAGEMENT_SUMMARY = "write-management-summary";

    /** What code starts: a set of models must hold them. */
    static final Set<String> STARTED = Set.of(
            APPROVE_EMERGENCY_CHANGE,
            ASK_PROVIDER,
            CALL_SPECIALIST,
            CHECK_READINESS,
            DISABLE_ENDPOINT,
            ESCALATE_INCIDENT,
            FREEZE_CHANGES,
            GATHER_ASSESSMENTS,
            HOLD_CONFERENCE_CALL,
            MANAGE_CRISIS,
            NAME_CONTACTS,
            PASS_ON_EFFECT,
            PROPOSE_ACTIVITY,
            PUBLISH_ROTA,
            REQUEST_ACTION_PLAN,
            RESUME_CHECKPOINTS,
            RING_ROUND,
            TAKE_OFF_VIEWER,
            WRITE_MANAGEMENT_SUMMARY);

    private ProcessKeys() {}
}
