package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeAuthorityTest {

    private static final Table AUTHORITY = Table.of("change-authority.dmn", "change-authority");

    @ParameterizedTest
    @CsvSource({
        "true, true, change-management",
        "true, false, change-management",
        "false, true, service-bridge-lead",
        "false, false, edm"
    })
    void each_hour_has_exactly_one_authority(boolean changeHours, boolean coreHours, String authority) {
        assertThat(AUTHORITY.all("changeHours", changeHours, "coreHours", coreHours))
                .containsExactly(Map.of("authority", authority));
    }
}
