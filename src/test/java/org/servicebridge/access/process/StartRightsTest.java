package org.servicebridge.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New processes reach databases that were set up before; what an administrator took away stays away. */
@EngineTest
class StartRightsTest {

    @Autowired
    private StartRights startRights;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcClient database;

    @Test
    void a_right_is_given_once_to_each_pair_of_process_and_group() {
        // given
        assertThat(granted()).isEqualTo(1);
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.EDM)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("escalate-incident")
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));

        // when, then
        startRights.grant();
        assertThat(granted()).isZero();

        // when, then
        database.sql("delete from seeded_once where step = 'start escalate-incident: edm'")
                .update();
        startRights.grant();
        assertThat(granted()).isEqualTo(1);
    }

    private long granted() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.EDM)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("escalate-incident")
                .hasPermission(Permissions.CREATE_INSTANCE)
                .count();
    }
}
