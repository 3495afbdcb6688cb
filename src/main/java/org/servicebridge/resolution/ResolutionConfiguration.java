package org.servicebridge.resolution;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processes of this part that people start beside an HSSI. */
@Configuration
class ResolutionConfiguration {

    private static final List<String> WHO_MANAGES =
            List.of(Groups.SERVICE_BRIDGE, Groups.NATIONAL_SERVICE_DESK, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM);

    @Bean
    BesideProcess assessmentsProcess() {
        return BesideProcess.of(ProcessKeys.GATHER_ASSESSMENTS, "Assessment of the impact", WHO_MANAGES);
    }
}
