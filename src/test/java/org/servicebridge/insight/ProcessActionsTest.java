package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** From its page an HSSI is escalated with the questions of the start form. */
@EngineTest
class ProcessActionsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    private String reference;
    private String page;
    private Pages bridge;
    private Pages ecab;

    @BeforeEach
    void signIn() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        ecab = Pages.of(context, "ecab", Groups.ECAB);
        reference = anIncident().managedIn(incidents, clock).reference();
        page = "/incidents/" + reference;
    }

    @Test
    void the_page_asks_what_the_start_form_asks() throws Exception {
        bridge.open(page)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Whom you can involve")))
                .andExpect(content().string(containsString("Start: Escalation")))
                .andExpect(content().string(containsString("Press office enquiry")))
                .andExpect(content().string(not(containsString("Which HSSI? Its reference"))));
        ecab.open(page).andExpect(content().string(not(containsString("Start: Escalation"))));
    }

    @Test
    void what_is_started_there_runs_and_stands_on_the_timeline() throws Exception {
        bridge.send(page + "/processes/escalate-incident", "field.reason", "advice", "field.what", "Which way?")
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", page + "?done=STARTED"));

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("escalate-incident")
                        .processInstanceBusinessKey(reference)
                        .count())
                .isEqualTo(1);
        assertThat(timeline.of(reference).get(0).content()).isEqualTo("Escalation: Which way?");
        assertThat(timeline.of(reference).get(0).recordedBy()).isEqualTo("bridge");
    }

    @Test
    void a_refusal_stands_on_the_page_and_nothing_is_started() throws Exception {
        bridge.send(page + "/processes/escalate-incident", "field.reason", "advice", "field.what", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Say what is asked for.")));
        ecab.send(page + "/processes/escalate-incident", "field.reason", "advice", "field.what", "Why?")
                .andExpect(status().isForbidden());
        bridge.send("/incidents/HSSI-999999/processes/escalate-incident", "field.reason", "advice")
                .andExpect(status().isNotFound());
        bridge.send(
                        page + "/processes/name-contacts",
                        "field.role",
                        "resolver-group",
                        "field.name",
                        "D",
                        "field.contact",
                        "E")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Whom you can involve")))
                .andExpect(content().string(containsString("Say which resolver group it is.")));

        assertThat(timeline.of(reference)).isEmpty();
    }

    @Test
    @Clause("ESC-2")
    void esc2_that_nobody_was_paged_stands_there_in_red() throws Exception {
        timeline.add(reference, "paged-nobody", Actor.SYSTEM, "Paged nobody.");
        timeline.add(reference, "progress", Actor.SYSTEM, "All is quiet.");

        bridge.open(page)
                .andExpect(content().string(containsString("<p class=\"sb-text sb-late\">Paged nobody.</p>")))
                .andExpect(content().string(containsString("<p class=\"sb-text\">All is quiet.</p>")));
    }
}
