package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the page of an incident offers to a desk that verifies it, and says until it is handed over. */
@EngineTest
class DeskOnIncidentPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    private Pages bridge;
    private Pages ecab;

    @BeforeEach
    void signIn() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        ecab = Pages.of(context, "ecab", Groups.ECAB);
    }

    @Test
    @Clause("IH-2")
    void a_desk_that_verifies_an_incident_reports_harm_on_its_page_and_withdraws_it() throws Exception {
        // given
        Incident own = anIncident().ownedBy("desk-st-example").managedIn(incidents, clock);
        Incident other = anIncident().managedIn(incidents, clock);
        Pages accredited = Pages.of(context, "accredited", Groups.ACCREDITED_DESK, "desk-st-example");

        // then
        accredited
                .open("/incidents/" + own.reference())
                .andExpect(content().string(containsString("A patient has come to harm")))
                .andExpect(content().string(containsString("Withdraw</span>")))
                .andExpect(content().string(not(containsString("Change severity"))));
        accredited
                .send("/incidents/" + own.reference() + "/harm", "reason", "A wrong dose was given")
                .andExpect(status().is3xxRedirection());
        assertThat(incidents.get(own.reference()).flags().patientHarmed()).isTrue();
        ecab.send("/incidents/" + other.reference() + "/harm", "reason", "A wrong dose was given")
                .andExpect(status().isForbidden());
        assertThat(incidents.get(other.reference()).flags().patientHarmed()).isFalse();
    }

    @Test
    @Clause("IH-3")
    void what_is_withdrawn_before_the_call_is_not_to_be_handed_over_any_more() throws Exception {
        Incident incident = anIncident().ownedBy("desk-st-example").managedIn(incidents, clock);
        incident.assignTo("desk-st-example", Groups.SERVICE_BRIDGE);
        incidents.save(incident);
        String path = "/incidents/" + incident.reference();
        bridge.open(path)
                .andExpect(content().string(containsString("to be handed over to Service Bridge by telephone")));

        incident.withdraw("One ward only", null);
        incidents.save(incident);

        bridge.open(path).andExpect(content().string(not(containsString("to be handed over"))));
    }
}
