package org.servicebridge.escalation;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processes of this part that people start beside an HSSI. */
@Configuration
class EscalationProcesses {

    @Bean
    BesideProcess escalationProcess() {
        return BesideProcess.of(
                        ProcessKeys.ESCALATE_INCIDENT,
                        "Escalation",
                        List.of(
                                Groups.SERVICE_BRIDGE,
                                Groups.NATIONAL_SERVICE_DESK,
                                Groups.ACCREDITED_DESK,
                                Groups.SERVICE_BRIDGE_LEAD,
                                Groups.EDM,
                                Groups.LEVEL_3))
                .alsoForProviders()
                .severalAtOnceAllowed();
    }

    @Bean
    BesideProcess crisisProcess() {
        return BesideProcess.of(
                        ProcessKeys.MANAGE_CRISIS,
                        "Possible crisis",
                        List.of(
                                Groups.SERVICE_BRIDGE,
                                Groups.NATIONAL_SERVICE_DESK,
                                Groups.SERVICE_BRIDGE_LEAD,
                                Groups.EDM,
                                Groups.LEVEL_3))
                .outlivingTheIncident();
    }
}
