package org.servicebridge.potential.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.potential.PotentialReportProcess;
import org.springframework.stereotype.Component;

/** Starts the process "Report potential HSSI" for what was reported on the page. */
@Component
class ReportPotentialHssiMessages implements PotentialReportProcess {

    private final Messages messages;

    ReportPotentialHssiMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void reportMade(String reference) {
        messages.start(ReportPotentialHssiSteps.REPORT_MADE, reference, Map.of());
    }
}
