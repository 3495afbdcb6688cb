package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Table DUTY = Table.of("duty.dmn", "duty");

    @Test
    void in_core_hours_the_service_bridge_with_its_lead() {
        assertThat(DUTY.all("coreHours", true))
                .containsExactly(Map.of("desk", "service-bridge", "level2", "service-bridge-lead"));
    }

    @Test
    void out_of_hours_the_national_service_desk_with_the_edm() {
        assertThat(DUTY.all("coreHours", false))
                .containsExactly(Map.of("desk", "national-service-desk", "level2", "edm"));
    }

    @Test
    void the_hours_are_never_guessed() {
        assertThat(DUTY.all()).isEmpty();
    }
}
