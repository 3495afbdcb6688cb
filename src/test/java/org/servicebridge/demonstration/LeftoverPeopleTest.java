package org.servicebridge.demonstration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@EngineTest
class LeftoverPeopleTest {

    @Autowired
    IdentityService identity;

    @Test
    void a_production_start_with_the_demonstrations_people_names_them() {
        // given
        var check = new LeftoverPeople(identity);

        // when, then
        assertThatThrownBy(() -> check.run(new DefaultApplicationArguments()))
                .hasMessageContaining("bridge, lead, desk")
                .hasMessageContaining("still sign in");
    }
}
