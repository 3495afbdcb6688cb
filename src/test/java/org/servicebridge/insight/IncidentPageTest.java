package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.conference.PlanCheckpoint;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Qualification;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.RiskRating;
import org.servicebridge.incident.Timeline;
import org.servicebridge.resolution.ActivityKind;
import org.servicebridge.resolution.AgreeActivity;
import org.servicebridge.resolution.AskProvider;
import org.servicebridge.resolution.RequestKind;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class IncidentPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    private Pages bridge;
    private Pages level3;
    private Pages ecab;

    @BeforeEach
    void signIn() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        level3 = Pages.of(context, "level3", Groups.LEVEL_3);
        ecab = Pages.of(context, "ecab", Groups.ECAB);
    }

    @Test
    @Clause("INV-2")
    void the_page_shows_state_rating_clocks_and_timeline_in_london_time() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);
        incident.rate(1, null, new Qualified(Qualification.CLINICAL_SAFETY, RiskRating.MEDIUM));
        incidents.save(incident);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        timeline.add(incident.reference(), "confirmed", Actor.SYSTEM, "The provider confirmed.");
        clock.advance(Duration.ofMinutes(6));

        bridge.open("/incidents/" + incident.reference())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Severity 1")))
                .andExpect(content().string(containsString("Clinical safety, risk rated medium")))
                .andExpect(content().string(containsString("Being managed to resolution")))
                .andExpect(content().string(containsString("10:20am")))
                .andExpect(content().string(containsString("14 minutes left")))
                .andExpect(content().string(containsString("The provider confirmed.")))
                .andExpect(content().string(containsString("No notice has gone out.")));
    }

    @Test
    void a_clock_that_ran_out_says_how_late_it_is() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        clock.advance(Duration.ofMinutes(81));

        bridge.open("/incidents/" + incident.reference())
                .andExpect(content().string(containsString("late by 1 hour 1 minute")));
    }

    @Test
    void what_somebody_wrote_is_shown_as_text() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);
        timeline.add(incident.reference(), "updated", Actor.SYSTEM, "<script>alert(1)</script>");

        bridge.open("/incidents/" + incident.reference())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void a_restricted_incident_does_not_exist_for_others() throws Exception {
        Incident incident = anIncident().flagged(new Flags(false, false, true)).managedIn(incidents, clock);

        ecab.open("/incidents/" + incident.reference()).andExpect(status().isNotFound());
        ecab.read("/incidents/" + incident.reference() + "/state").andExpect(status().isNotFound());
        level3.open("/incidents/" + incident.reference()).andExpect(status().isOk());
    }

    @Test
    void an_unknown_reference_gets_a_sentence() throws Exception {
        bridge.open("/incidents/HSSI-999999")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no incident of this reference")));
    }

    @Test
    void actions_are_offered_to_the_desks_only() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);

        bridge.open("/incidents/" + incident.reference())
                .andExpect(content().string(containsString("Change severity")))
                .andExpect(content().string(containsString("Hand over to the National Service Desk")))
                .andExpect(content().string(not(containsString("Reopen"))));
        ecab.open("/incidents/" + incident.reference())
                .andExpect(content().string(not(containsString("Change severity"))));
    }

    @Test
    void a_refusal_is_one_sentence_on_the_same_page() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);

        bridge.send("/incidents/" + incident.reference() + "/severity", "severity", "1", "reason", "worse")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("has severity 1 already.")))
                .andExpect(content().string(containsString("Nothing was changed")));
        bridge.send("/incidents/" + incident.reference() + "/reopening", "reason", "still down")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is being managed to resolution.")));
        ecab.send("/incidents/" + incident.reference() + "/withdrawal", "reason", "not one")
                .andExpect(status().isForbidden());
    }

    @Test
    void a_form_without_its_token_is_turned_away() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);

        bridge.sendWithoutToken("/incidents/" + incident.reference() + "/withdrawal")
                .andExpect(status().isForbidden());
    }

    @Test
    void after_harm_the_page_knows_one_truth_on_what_is_communicated() throws Exception {
        Incident incident = anIncident().flagged(new Flags(true, true, false)).managedIn(incidents, clock);
        timeline.add(incident.reference(), "communication-decided", Actor.SYSTEM, "Everybody who is usually told.");

        String page = bridge.open("/incidents/" + incident.reference())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(row(page, "Communication")).startsWith("A patient has come to harm: nothing is communicated.");
        assertThat(page).doesNotContain("Send an urgent notice", "Move the next notice");
    }

    @Test
    void a_flag_raised_since_it_was_decided_counts_for_what_the_page_says_of_communication() throws Exception {
        Incident incident = anIncident().flagged(new Flags(false, false, true)).managedIn(incidents, clock);
        timeline.add(incident.reference(), "communication-decided", Actor.SYSTEM, "Everybody who is usually told.");

        String page = bridge.open("/incidents/" + incident.reference())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(row(page, "Communication")).contains("Security").doesNotContain("Everybody");
        assertThat(page).contains("Send an urgent notice", "Move the next notice");
    }

    private static String row(String page, String key) {
        Matcher row = Pattern.compile(">%s</dt>\\s*<dd[^>]*>([^<]*)</dd>".formatted(key))
                .matcher(page);
        return row.find() ? row.group(1) : "";
    }

    @Test
    @Clause({"IH-14", "MDS-2", "BRG-8"})
    void what_is_missing_is_amber_on_page_and_board_and_what_is_done_together_is_listed() throws Exception {
        Incident incident = anIncident().managedIn(incidents, clock);
        String reference = incident.reference();
        Actor person = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));
        context.getBean(PlanCheckpoint.class).begin(reference);
        context.getBean(AskProvider.class)
                .ask(
                        reference,
                        null,
                        RequestKind.INFORMATION,
                        "Which <patch>?",
                        "The queue grew",
                        clock.instant().plus(Duration.ofHours(1)),
                        person);
        context.getBean(AgreeActivity.class)
                .propose(reference, ActivityKind.WORKAROUND, "Paper forms", "Ann", false, person);

        String amber = "sb-amber\">No checkpoint call is planned.";
        String calls = ">Checkpoint calls</h3>";
        bridge.open("/incidents/" + reference)
                .andExpect(content().string(not(containsString(calls))))
                .andExpect(content().string(containsString(amber)))
                .andExpect(content().string(containsString("Further information: Which &lt;patch&gt;? (because: The")))
                .andExpect(content().string(containsString("Open, due 11:00am.")))
                .andExpect(content()
                        .string(containsString("Workaround: Paper forms (proposed by Ann; waits for approval)")));
        bridge.open("/")
                .andExpect(content().string(containsString("No checkpoint call is planned.")))
                .andExpect(content().string(containsString("No HSSI manager is named.")));
        clock.advance(Duration.ofHours(2));
        bridge.open("/incidents/" + reference)
                .andExpect(content().string(containsString("sb-late\">Open, due 11:00am.")));
        context.getBean(PlanCheckpoint.class).plan(reference, clock.instant().plus(Duration.ofHours(1)), person);
        bridge.open("/incidents/" + reference).andExpect(content().string(containsString(calls)));
        context.getBean(PlanCheckpoint.class).planNone(reference, "It is being tested", person);
        bridge.open("/incidents/" + reference).andExpect(content().string(not(containsString(calls))));
    }

    @Test
    void tasklist_gets_the_live_state_beside_a_task() throws Exception {
        Incident incident = anIncident().flagged(new Flags(true, false, false)).managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());

        bridge.read("/incidents/" + incident.reference() + "/state")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.severity").value(1))
                .andExpect(jsonPath("$.owner").value("Service Bridge"))
                .andExpect(jsonPath("$.flags[0]").value("Clinical risk"))
                .andExpect(jsonPath("$.clocks[0].label").value("First notice"))
                .andExpect(jsonPath("$.clocks[0].text").value("10:20am: 20 minutes left"));
    }
}
