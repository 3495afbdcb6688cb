package org.servicebridge.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The tickets of desks that belong to an incident are kept on its page. */
@EngineTest
class TicketsOnPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @Test
    @Clause("DSK-2")
    void a_desk_ties_tickets_to_an_incident_and_closes_them_on_its_page() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);
        String path = "/incidents/" + incident.reference();
        Pages desk = Pages.of(context, "desk", Groups.NATIONAL_SERVICE_DESK);

        desk.send(path + "/tickets", "ticket", "NSD-78").andExpect(status().is3xxRedirection());
        desk.send(path + "/tickets", "ticket", "NSD-79").andExpect(status().is3xxRedirection());
        desk.send(path + "/tickets/closure", "ticket", "NSD-78").andExpect(status().is3xxRedirection());

        desk.open(path)
                .andExpect(content().string(containsString("NSD-78, closed ")))
                .andExpect(content().string(containsString("NSD-79")))
                .andExpect(content().string(containsString("Tie a ticket to it")));
        desk.send(path + "/tickets", "ticket", "NSD-79")
                .andExpect(content()
                        .string(containsString("NSD-79 is tied to %s already.".formatted(incident.reference()))));
        Pages.of(context, "owner", Groups.SERVICE_OWNER)
                .send(path + "/tickets", "ticket", "NSD-80")
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Tie a ticket to it"))));
    }
}
