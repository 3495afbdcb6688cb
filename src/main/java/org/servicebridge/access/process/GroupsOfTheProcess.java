package org.servicebridge.access.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.servicebridge.access.Groups;
import org.springframework.stereotype.Component;

/** The groups with the names that people read. */
@Component
class GroupsOfTheProcess {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Groups.SERVICE_BRIDGE, "Service Bridge");
        NAMES.put(Groups.SERVICE_BRIDGE_LEAD, "Service Bridge lead");
        NAMES.put(Groups.NATIONAL_SERVICE_DESK, "National Service Desk");
        NAMES.put(Groups.ACCREDITED_DESK, "Accredited and internal desks");
        NAMES.put(Groups.EDM, "Escalation and Deployment Manager");
        NAMES.put(Groups.LEVEL_3, "Escalation level 3");
        NAMES.put(Groups.LEVEL_4, "Escalation level 4");
        NAMES.put(Groups.ECAB, "Emergency Change Advisory Board");
        NAMES.put(Groups.CLINICAL_SAFETY, "Clinical safety");
        NAMES.put(Groups.SECURITY_IG, "Security and information governance");
        NAMES.put(Groups.SERVICE_OWNER, "Service owners");
        NAMES.put(Groups.SERVICE_OWNER_LEAD, "Service owner leads");
        NAMES.put(Groups.CHANGE_MANAGEMENT, "Change management");
        NAMES.put(Groups.PROBLEM_MANAGEMENT, "Problem management");
        NAMES.put(Groups.PROCESS_OWNER, "Process owners");
        NAMES.put(Groups.OPERATOR, "Operators");
        NAMES.put(Groups.CAMUNDA_ADMIN, "Administrators");
    }

    private final IdentityService identity;

    GroupsOfTheProcess(IdentityService identity) {
        this.identity = identity;
    }

    void create() {
        NAMES.forEach(this::create);
    }

    void create(String id) {
        create(id, Objects.requireNonNull(NAMES.get(id), id));
    }

    /** The group of a desk, or any other that is known by data. */
    void create(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }
}
