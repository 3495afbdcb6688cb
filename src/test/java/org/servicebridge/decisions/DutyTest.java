package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final Table DUTY = Table.of("duty.dmn", "duty");

    @Test
    void inCoreHoursTheServiceBridgeWithItsLead() {
        assertThat(DUTY.all("coreHours", true))
                .containsExactly(Map.of("desk", "service-bridge", "level2", "service-bridge-lead"));
    }

    @Test
    void outOfHoursTheNationalServiceDeskWithTheEdm() {
        assertThat(DUTY.all("coreHours", false))
                .containsExactly(Map.of("desk", "national-service-desk", "level2", "edm"));
    }

    @Test
    void theHoursAreNeverGuessed() {
        assertThat(DUTY.all()).isEmpty();
    }
}
