package org.servicebridge.potential;

import java.util.List;
import org.servicebridge.access.Groups;
import org.servicebridge.access.StartableProcess;
import org.springframework.stereotype.Component;

/** The desks type in what a caller without a sign-in reports, in Tasklist, too (INV-10). */
@Component
class PotentialReportRights implements StartableProcess {

    @Override
    public String key() {
        return "report-potential-hssi";
    }

    @Override
    public List<String> groups() {
        return Groups.REPORTING;
    }
}
