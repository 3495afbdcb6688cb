package org.servicebridge.review;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who may ask for plans and summaries beside an HSSI. */
@Configuration
class ReviewConfiguration {

    @Bean
    BesideProcess managementSummaryProcess() {
        return BesideProcess.of(
                        ProcessKeys.WRITE_MANAGEMENT_SUMMARY,
                        "Management summary",
                        List.of(
                                Groups.SERVICE_BRIDGE,
                                Groups.NATIONAL_SERVICE_DESK,
                                Groups.SERVICE_BRIDGE_LEAD,
                                Groups.EDM,
                                Groups.LEVEL_3,
                                Groups.LEVEL_4))
                .alsoAfterClosing();
    }

    @Bean
    BesideProcess planRequestProcess() {
        return BesideProcess.of(
                ProcessKeys.REQUEST_ACTION_PLAN,
                "Action plan",
                List.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM, Groups.SERVICE_OWNER));
    }

    @Bean
    BesideProcess ringRoundProcess() {
        return BesideProcess.of(
                        ProcessKeys.RING_ROUND,
                        "State of the Nation",
                        List.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD))
                .outlivingTheIncident();
    }
}
