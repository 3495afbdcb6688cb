package org.servicebridge.incident.process;

import java.util.Set;

/** Ids of the main models' tasks that code needs to tell apart. */
public final class Tasks {

    public static final String DRAFT_NOTICE = "userTask_draftNotice";

    static final String TAKE_OVER = "userTask_takeOver";

    static final String DECIDE_BAU = "userTask_decideBau";

    /** The call of the desk that hands over: it stays that desk's, whoever does the work meanwhile. */
    static final String HAND_OVER = "userTask_handOver";

    static final String LOG_INCIDENT = "userTask_logIncident";

    static final String SET_SEVERITY = "userTask_setSeverity";

    /** What the Service Owner decides by day and the EDM at night. */
    static final String DECIDE_RETROSPECTIVE = "userTask_decideRetrospective";

    private static final String DECIDE_DISPUTE = "userTask_decideDispute";

    /** What is done before an HSSI is confirmed, by the desk that verifies it. */
    static final Set<String> OF_VERIFYING = Set.of(
            LOG_INCIDENT,
            SET_SEVERITY,
            "userTask_tellProvider",
            "userTask_callProvider",
            "userTask_confirmHssi",
            "userTask_chaseSupplier",
            DECIDE_DISPUTE);

    /** What level 2 alone does where a handover is late. */
    static final String TAKE_UP_HANDOVER = "userTask_takeUpLateHandover";

    /** What level 2 is asked, alone or beside a desk, and who that is changes with the hour. */
    static final Set<String> OF_LEVEL_2 = Set.of(
            TAKE_UP_HANDOVER,
            "userTask_hearSilence",
            "userTask_answerReferral",
            "userTask_askDeskForUpdate",
            "userTask_askProviderForUpdate",
            "userTask_considerCall",
            "userTask_reviewSummary");

    /** What the Bridge chairs by day and the EDM at night. */
    static final Set<String> OF_CALLS = Set.of("userTask_arrangeCall", "userTask_openCall", "userTask_recordCall");

    /** What a desk says to the person who reported it. */
    static final Set<String> WITH_REPORTER = Set.of("userTask_relayNotice", "userTask_confirmWithReporter");

    /** What level 2 can do as well, once it was asked. */
    static final Set<String> OF_SEVERITY = Set.of(SET_SEVERITY, DECIDE_DISPUTE, "userTask_settleSeverity");

    /** How readers come to hear of an HSSI. */
    static final Set<String> OF_NOTICES = Set.of(DRAFT_NOTICE, "userTask_reachReaders", DECIDE_RETROSPECTIVE);

    private Tasks() {}
}
