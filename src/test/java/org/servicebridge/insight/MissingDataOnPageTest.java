package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.RecordUpdate;
import org.servicebridge.testing.AnUpdate;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What lacks in the minimum data set stands on the page of an HSSI, where a desk answers it or says that it is not known. */
@EngineTest
class MissingDataOnPageTest {

    private static final String SYMPTOMS = ">Symptoms and first diagnosis</strong>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    private Pages bridge;
    private String page = "";

    @BeforeEach
    void anHssiOfWhichLittleIsKnown() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        page = "/incidents/" + anIncident().managedIn(incidents, clock).reference();
    }

    @Test
    @Clause("MDS-1")
    void mds1_what_a_desk_answers_lacks_no_more() throws Exception {
        bridge.open(page).andExpect(content().string(containsString(SYMPTOMS)));

        bridge.send(page + "/data", "item", "symptoms", "said", "Cards are not read")
                .andExpect(status().isFound());
        bridge.send(page + "/data/not-known", "item", "workaround").andExpect(status().isFound());

        bridge.open(page)
                .andExpect(content().string(not(containsString(SYMPTOMS))))
                .andExpect(content().string(not(containsString(">A workaround</strong>"))))
                .andExpect(content().string(containsString("Symptoms and first diagnosis: Cards are not read")))
                .andExpect(content().string(containsString("A workaround: not known")));
    }

    @Test
    @Clause("MDS-1")
    void mds1_each_set_has_a_heading_and_what_was_not_known_can_be_said_later() throws Exception {
        Actor person = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));
        context.getBean(RecordUpdate.class)
                .record(
                        page.substring("/incidents/".length()),
                        AnUpdate.saying("Restarting"),
                        person.onBehalfOf("Sam", true));
        bridge.open(page)
                .andExpect(content().string(containsString(">At first logging</h3>")))
                .andExpect(content().string(containsString(">In the last update</h3>")))
                .andExpect(content().string(containsString(">Whether the impact has changed</strong>")));

        bridge.send(page + "/data/not-known", "item", "eta").andExpect(status().isFound());
        bridge.open(page)
                .andExpect(content().string(containsString("When the provider expects the fix: said to be not known")))
                .andExpect(content().string(containsString("id=\"said-eta\"")));
        bridge.send(page + "/data", "item", "eta", "said", "By noon").andExpect(status().isFound());
        bridge.open(page)
                .andExpect(content().string(not(containsString("id=\"said-eta\""))))
                .andExpect(content().string(containsString("When the provider expects the fix: By noon")));
    }

    @Test
    @Clause("MDS-1")
    void mds1_what_cannot_be_taken_is_refused_with_a_sentence_and_still_lacks() throws Exception {
        bridge.send(page + "/data", "item", "symptoms", "said", " \u200b ")
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("or that it is not known.")));
        bridge.send(page + "/data", "item", "shoe-size", "said", "44")
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("This is no item of the minimum data set.")));
        String others = Pages.of(context, "ecab", Groups.ECAB)
                .send(page + "/data/not-known", "item", "symptoms")
                .andExpect(status().isForbidden())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(others).contains("Only the desks complete the data of an HSSI.");
        bridge.open(page).andExpect(content().string(containsString(SYMPTOMS)));
    }
}
