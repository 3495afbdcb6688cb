package org.servicebridge.change;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideProcess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of changes known, and who may start what beside an HSSI. */
@Configuration
@EnableConfigurationProperties(ChangeProperties.class)
class ChangeConfiguration {

    private static final List<String> DESKS_AND_ABOVE = List.of(
            Groups.SERVICE_BRIDGE,
            Groups.NATIONAL_SERVICE_DESK,
            Groups.SERVICE_BRIDGE_LEAD,
            Groups.EDM,
            Groups.LEVEL_3,
            Groups.CHANGE_MANAGEMENT);

    @Bean
    BesideProcess emergencyChangeProcess() {
        return BesideProcess.of(ProcessKeys.APPROVE_EMERGENCY_CHANGE, "Emergency change", DESKS_AND_ABOVE)
                .outlivingTheIncident()
                .severalAtOnceAllowed();
    }

    @Bean
    BesideProcess endpointDisablementProcess() {
        return BesideProcess.of(
                        ProcessKeys.DISABLE_ENDPOINT,
                        "Endpoint disablement",
                        List.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM))
                .outlivingTheIncident();
    }

    @Bean
    BesideProcess changeFreezeProcess() {
        return BesideProcess.of(
                        ProcessKeys.FREEZE_CHANGES,
                        "Change freeze",
                        List.of(
                                Groups.SERVICE_BRIDGE,
                                Groups.SERVICE_BRIDGE_LEAD,
                                Groups.EDM,
                                Groups.CHANGE_MANAGEMENT))
                .outlivingTheIncident();
    }
}
