package org.servicebridge.access.process;

import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.servicebridge.access.StartableProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets each group start the processes that are meant for it. Every pair of process and group is one step of the set-up, so a
 * database that is upgraded gets what is new, and what an administrator took away stays away.
 */
@Component
class StartRights {

    private final ObjectProvider<StartableProcess> processes;
    private final SeedOnce seed;
    private final AuthorizationService authorizations;
    private final Rights rights;

    StartRights(
            ObjectProvider<StartableProcess> processes,
            SeedOnce seed,
            AuthorizationService authorizations,
            Rights rights) {
        this.processes = processes;
        this.seed = seed;
        this.authorizations = authorizations;
        this.rights = rights;
    }

    void grant() {
        for (StartableProcess process : processes) {
            for (String group : process.groups()) {
                seed.once("start %s: %s".formatted(process.key(), group), () -> allow(process.key(), group));
            }
        }
    }

    private void allow(String process, String group) {
        add(group, Resources.PROCESS_DEFINITION, process, READ, CREATE_INSTANCE);
        add(group, Resources.PROCESS_INSTANCE, Authorization.ANY, CREATE);
    }

    /** Of one group and resource the engine keeps one grant only, so a second permission joins the first. */
    private void add(String group, Resource resource, String id, Permission... permissions) {
        Authorization granted = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (granted == null) {
            rights.grant(group, resource, id, permissions);
            return;
        }
        for (Permission permission : permissions) {
            granted.addPermission(permission);
        }
        authorizations.saveAuthorization(granted);
    }
}
