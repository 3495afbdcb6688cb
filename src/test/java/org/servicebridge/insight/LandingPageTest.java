package org.servicebridge.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@EngineTest
class LandingPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void removeOwnTasks() {
        tasks.createTaskQuery().taskNameLike("Test:%").list().forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    @Test
    void nothing_open_is_said_in_words() throws Exception {
        Pages.of(context, "bridge", Groups.SERVICE_BRIDGE)
                .open("/")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No HSSI is open.")));
    }

    @Test
    void staff_see_what_is_open_and_which_clock_runs_out_next() throws Exception {
        Incident incident = anIncident().ofSeverity(2).managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, clock.instant());

        Pages.of(context, "bridge", Groups.SERVICE_BRIDGE)
                .open("/")
                .andExpect(content().string(containsString(incident.reference())))
                .andExpect(content().string(containsString("Severity 2")))
                .andExpect(content().string(containsString("First notice: ")))
                .andExpect(content().string(containsString("20 minutes left")));
    }

    @Test
    void what_is_overdue_is_seen_beside_the_next_clock_and_in_figures_the_times_of_the_process_and_ours_apart()
            throws Exception {
        Incident incident = anIncident().ofSeverity(1).managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        deadlines.start(incident, ClockKind.FINAL_NOTICE, clock.instant());
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, clock.instant());
        Pages lead = Pages.of(context, "lead", Groups.SERVICE_BRIDGE_LEAD);
        lead.open("/figures").andExpect(content().string(containsString("Nothing is overdue.")));

        clock.advance(Duration.ofMinutes(25));

        lead.open("/")
                .andExpect(content().string(containsString("First notice: ")))
                .andExpect(content().string(containsString("Final notice (our own time): ")))
                .andExpect(content().string(containsString("late by 5 minutes")))
                .andExpect(content().string(not(containsString("Provider&#39;s next update"))));
        lead.open("/figures")
                .andExpect(content().string(containsString("1 by times of the process, 1 by our own times")))
                .andExpect(content().string(containsString(incident.reference())));
    }

    @Test
    @Clause({"IH-2", "IH-3"})
    void what_a_desk_verifies_is_shown_as_such_and_an_accredited_desk_sees_its_own() throws Exception {
        Incident verified = anIncident().ownedBy("desk-st-example").reportedIn(incidents, clock);
        Incident other = anIncident().managedIn(incidents, clock);

        Pages.of(context, "bridge", Groups.SERVICE_BRIDGE)
                .open("/")
                .andExpect(content().string(containsString("being verified by St Example Service Desk")))
                .andExpect(content().string(containsString(other.reference())));
        Pages.of(context, "accredited", Groups.ACCREDITED_DESK, "desk-st-example")
                .open("/")
                .andExpect(content().string(containsString(verified.reference())))
                .andExpect(content().string(not(containsString(other.reference()))));
    }

    @Test
    void everybody_sees_their_own_tasks_and_those_of_their_groups() throws Exception {
        Task mine = task("Test: mine");
        mine.setAssignee("bridge");
        tasks.saveTask(mine);
        Task waiting = task("Test: waiting");
        tasks.addCandidateGroup(waiting.getId(), Groups.SERVICE_BRIDGE);
        Task other = task("Test: other");
        tasks.addCandidateGroup(other.getId(), Groups.EDM);

        Pages.of(context, "bridge", Groups.SERVICE_BRIDGE)
                .open("/")
                .andExpect(content().string(containsString("Test: mine")))
                .andExpect(content().string(containsString("Test: waiting")))
                .andExpect(content().string(containsString("Overdue since 9:00am")))
                .andExpect(content().string(not(containsString("Test: other"))));
    }

    @Test
    void links_lead_to_what_the_person_may_use() throws Exception {
        Pages.of(context, "bridge", Groups.SERVICE_BRIDGE)
                .open("/")
                .andExpect(content().string(containsString("report an HSSI")))
                .andExpect(content().string(not(containsString("Cockpit"))));
        Pages.of(context, "operator", Groups.OPERATOR)
                .open("/")
                .andExpect(content().string(containsString("Cockpit")))
                .andExpect(content().string(containsString("metrics")))
                .andExpect(content().string(containsString("Incidents are shown to the people who work on them.")));
    }

    private Task task(String name) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setDueDate(Date.from(clock.instant().minusSeconds(3600)));
        tasks.saveTask(task);
        return task;
    }
}
