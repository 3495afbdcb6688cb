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

    private static final List<String> WHO_PROPOSES = List.of(
            Groups.SERVICE_BRIDGE,
            Groups.NATIONAL_SERVICE_DESK,
            Groups.SERVICE_BRIDGE_LEAD,
            Groups.EDM,
            Groups.LEVEL_3,
            Groups.LEVEL_4,
            Groups.SERVICE_OWNER);

    @Bean
    BesideProcess assessmentsProcess() {
        return BesideProcess.of(ProcessKeys.GATHER_ASSESSMENTS, "Assessment of the impact", WHO_MANAGES);
    }

    @Bean
    BesideProcess specialistProcess() {
        return BesideProcess.of(ProcessKeys.CALL_SPECIALIST, "Specialist", WHO_MANAGES)
                .severalAtOnceAllowed();
    }

    @Bean
    BesideProcess takeOffViewerProcess() {
        return BesideProcess.of(ProcessKeys.TAKE_OFF_VIEWER, "Viewer taken off", WHO_MANAGES)
                .outlivingTheIncident();
    }

    @Bean
    BesideProcess activityProcess() {
        return BesideProcess.of(ProcessKeys.PROPOSE_ACTIVITY, "Activity", WHO_PROPOSES)
                .alsoForProviders()
                .severalAtOnceAllowed();
    }

    @Bean
    BesideProcess downstreamProcess() {
        return BesideProcess.of(ProcessKeys.PASS_ON_EFFECT, "Effect downstream", WHO_MANAGES)
                .alsoForProviders()
                .severalAtOnceAllowed();
    }

    @Bean
    BesideProcess providerRequestProcess() {
        return BesideProcess.of(ProcessKeys.ASK_PROVIDER, "Request to the provider", WHO_MANAGES)
                .outlivingTheIncident()
                .severalAtOnceAllowed();
    }
}
