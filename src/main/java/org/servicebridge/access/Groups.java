package org.servicebridge.access;

import java.util.List;

/** The groups of the incident process, as they stand in the engine's identity tables, models and decisions. */
public final class Groups {

    public static final String SERVICE_BRIDGE = "service-bridge";
    public static final String SERVICE_BRIDGE_LEAD = "service-bridge-lead";
    public static final String NATIONAL_SERVICE_DESK = "national-service-desk";
    /** What people of accredited and other internal desks may do; each desk has a group of its own besides, in the table {@code desk}. */
    public static final String ACCREDITED_DESK = "accredited-desk";

    public static final String EDM = "edm";
    public static final String LEVEL_3 = "level-3";
    public static final String LEVEL_4 = "level-4";
    public static final String ECAB = "ecab";
    public static final String CLINICAL_SAFETY = "clinical-safety";
    public static final String SECURITY_IG = "security-ig";
    public static final String SERVICE_OWNER = "service-owner";
    public static final String SERVICE_OWNER_LEAD = "service-owner-lead";
    public static final String CHANGE_MANAGEMENT = "change-management";
    public static final String PROBLEM_MANAGEMENT = "problem-management";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String OPERATOR = "operator";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    /** The two desks that can own an HSSI. */
    public static final List<String> DESKS = List.of(SERVICE_BRIDGE, NATIONAL_SERVICE_DESK);

    /** Everybody who works on incidents and so sees those that are not restricted. */
    public static final List<String> INCIDENT_STAFF = List.of(
            SERVICE_BRIDGE,
            SERVICE_BRIDGE_LEAD,
            NATIONAL_SERVICE_DESK,
            EDM,
            LEVEL_3,
            LEVEL_4,
            ECAB,
            CLINICAL_SAFETY,
            SECURITY_IG,
            SERVICE_OWNER,
            SERVICE_OWNER_LEAD,
            CHANGE_MANAGEMENT,
            PROBLEM_MANAGEMENT);

    /** Who reports HSSIs and verifies them with the provider: the desks that can own one, and all others. */
    public static final List<String> REPORTING = List.of(SERVICE_BRIDGE, NATIONAL_SERVICE_DESK, ACCREDITED_DESK);

    private Groups() {}
}
