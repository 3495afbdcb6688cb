package org.servicebridge.access.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.MIGRATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.springframework.stereotype.Component;

/**
 * The least that each group needs in the engine. Tasks are seen by their candidates only: no group may read all tasks, and
 * nobody but administrators reads the texts of others' forms. Whoever may deploy may run code: process owners, by choice.
 */
@Component
class Rights {

    private static final String EVERY = Authorization.ANY;
    private static final String SCORE_SEVERITY = "score-severity";

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        tasklistUsers().forEach(this::tasklistUser);
        Stream.concat(Groups.REPORTING.stream(), Stream.of(Groups.SERVICE_BRIDGE_LEAD))
                .forEach(this::reporter);
        scorer(Groups.EDM);
        processOwner(Groups.PROCESS_OWNER);
        operator(Groups.OPERATOR);
        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, EVERY, ALL);
        }
    }

    /**
     * What everybody in Tasklist needs, for a group that came with a later version; whether it could not open Tasklist yet.
     * Any right is not enough to ask for: the engine lets each new group read itself.
     */
    boolean grantWhereNoneIs(String group) {
        boolean without = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(Resources.APPLICATION)
                        .count()
                == 0;
        if (without) {
            tasklistUser(group);
            if (Groups.REPORTING.contains(group)) {
                reporter(group);
            }
        }
        return without;
    }

    static List<String> tasklistUsers() {
        return Stream.concat(
                        Groups.INCIDENT_STAFF.stream(),
                        Stream.of(Groups.ACCREDITED_DESK, Groups.PROCESS_OWNER, Groups.OPERATOR))
                .toList();
    }

    private void tasklistUser(String group) {
        grant(group, Resources.APPLICATION, "tasklist", ACCESS);
        if (Groups.INCIDENT_STAFF.contains(group) || Groups.REPORTING.contains(group)) {
            grant(group, Resources.PROCESS_DEFINITION, EVERY, READ);
        }
    }

    private void reporter(String group) {
        grant(group, Resources.PROCESS_DEFINITION, ProcessKeys.HSSI, READ, CREATE_INSTANCE);
        scorer(group);
    }

    private void scorer(String group) {
        grant(group, Resources.PROCESS_DEFINITION, SCORE_SEVERITY, READ, CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, EVERY, CREATE);
    }

    private void processOwner(String group) {
        watcher(group, ProcessDefinitionPermissions.READ, READ_INSTANCE, READ_HISTORY, MIGRATE_INSTANCE);
        grant(group, Resources.DEPLOYMENT, EVERY, READ, CREATE);
        grant(
                group,
                Resources.BATCH,
                EVERY,
                BatchPermissions.READ,
                BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES);
    }

    private void operator(String group) {
        watcher(group, READ, READ_INSTANCE, READ_HISTORY, RETRY_JOB, UPDATE_INSTANCE);
        grant(group, Resources.DEPLOYMENT, EVERY, READ);
        grant(group, Resources.SYSTEM, EVERY, SystemPermissions.READ);
    }

    private void watcher(String group, Permission... onProcesses) {
        grant(group, Resources.APPLICATION, "cockpit", ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, EVERY, onProcesses);
        // Not what was asked of a table: those are flags of HSSIs, of restricted ones too.
        grant(group, Resources.DECISION_DEFINITION, EVERY, READ);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, EVERY, READ);
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
