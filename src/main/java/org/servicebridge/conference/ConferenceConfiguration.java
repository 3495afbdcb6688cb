package org.servicebridge.conference;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideProcess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processes of this part that people start beside an HSSI. */
@Configuration
@EnableConfigurationProperties(ConferenceProperties.class)
class ConferenceConfiguration {

    @Bean
    BesideProcess conferenceCallProcess() {
        return BesideProcess.of(
                        ProcessKeys.HOLD_CONFERENCE_CALL,
                        "Conference call or war room",
                        List.of(
                                Groups.SERVICE_BRIDGE,
                                Groups.NATIONAL_SERVICE_DESK,
                                Groups.SERVICE_BRIDGE_LEAD,
                                Groups.EDM,
                                Groups.LEVEL_3,
                                Groups.LEVEL_4))
                .alsoForProviders()
                .severalAtOnceAllowed();
    }

    @Bean
    BesideProcess resumeCheckpointsProcess() {
        return BesideProcess.of(
                ProcessKeys.RESUME_CHECKPOINTS,
                "Checkpoint calls again",
                List.of(Groups.SERVICE_BRIDGE, Groups.NATIONAL_SERVICE_DESK, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM));
    }
}
