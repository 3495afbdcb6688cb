package org.servicebridge.progress;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process of this part that people start beside an HSSI. */
@Configuration
class ProgressProcesses {

    @Bean
    BesideProcess contactProcess() {
        return BesideProcess.of(
                        ProcessKeys.NAME_CONTACTS,
                        "Name of a contact",
                        List.of(
                                Groups.SERVICE_BRIDGE,
                                Groups.NATIONAL_SERVICE_DESK,
                                Groups.SERVICE_BRIDGE_LEAD,
                                Groups.EDM,
                                Groups.LEVEL_3))
                .severalAtOnceAllowed();
    }
}
