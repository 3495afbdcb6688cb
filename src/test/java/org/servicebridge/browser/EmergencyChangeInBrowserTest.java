package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.access.Groups.NATIONAL_SERVICE_DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.change.ChangeRequests;
import org.servicebridge.change.ChangeState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.stories.Story;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** At night the EDM, who has given guidance, has a change approved that is backed out and whose RFC comes late. */
@BrowserTest
class EmergencyChangeInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private ChangeRequests changes;

    @Autowired
    private Incidents incidents;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationContext context;

    private Browser browser;

    @BeforeEach
    void open() {
        clock.setLondon("2026-11-24T22:00:00");
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Clause({"CHG-1", "CHG-2", "CHG-3", "CHG-6", "CHG-7", "CHG-8", "CHG-9"})
    void the_edm_has_a_change_approved_that_is_backed_out_and_whose_rfc_comes_late() {
        // given
        String reference = anIncident()
                .ownedBy(NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
        runtime.startProcessInstanceByKey("involve-edm", reference);
        completed(Map.of("request", "none", "bau", "no", "reason", "National service"));
        completed(Map.of("who", "EDM on call", "answered", "yes", "relayed", "All that is known"));
        completed(Map.of(
                "handling",
                "Call the provider each hour",
                "communicationsRequired",
                "yes",
                "wording",
                "Log-in is down"));

        // when
        Story story = new Story(context);
        ChangeInBrowser change = new ChangeInBrowser(browser, reference);
        browser.signedIn("edm");
        change.askedFor();
        change.described();
        story.completes(
                EDM,
                reference,
                "userTask_hearPlan",
                Map.of("tests", "A test log-in", "implementation", "Node by node", "backOut", "Start the new version"));
        story.completes(
                EDM,
                reference,
                "userTask_hearOverview",
                Map.of("userImpact", "Nobody signs in", "outages", "Two minutes", "communicationPlan", "Next notice"));
        change.ecabOpened();
        change.approvedOnTheCall("clinical safety", "Safety engineer on call");
        story.completes(EDM, reference, "userTask_approveLeadership", Map.of("answer", "approved", "by", "Cell lead"));
        story.completes(
                EDM, reference, "userTask_approveSolution", Map.of("answer", "approved", "by", "Assurance on call"));
        browser.signedIn("security");
        change.approved("information security");
        browser.signedIn("edm");
        change.decided();
        story.completes(
                EDM,
                reference,
                "userTask_reportProgress",
                Map.of("howFar", "backed-out", "by", "Duty manager", "what", "The last version does not start either"));
        // A page that is open goes on asking, and its session ends with the night.
        browser.driver().get("about:blank");
        rfcDueAt("2026-11-25T17:30:00");
        browser.signedIn("change");
        change.rfcChased();
        story.completes(
                Actor.person("change", Set.of(Groups.CHANGE_MANAGEMENT)),
                reference,
                "userTask_receiveRfc",
                Map.of("rfcNumber", "RFC-4711"));
        change.reviewed();

        // then
        assertThat(changes.of(reference)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(ChangeState.CLOSED);
            assertThat(one.rfc().rfcNumber()).isEqualTo("RFC-4711");
        });
        browser.signedIn("edm");
        browser.open("/incidents/" + reference);
        browser.wholePicture("emergency-change-incident-page");
        assertThat(browser.text()).contains("the written RFC is late", "was not successful", "RFC-4711");
        browser.click(By.partialLinkText("Minutes of the decision"));
        browser.wholePicture("emergency-change-minutes");
        assertThat(browser.text()).contains("The ECAB did not agree", "Safety engineer on call", "Cell lead");
    }

    private void completed(Map<String, Object> answers) {
        tasks.complete(tasks.createTaskQuery().singleResult().getId(), answers);
    }

    private void rfcDueAt(String london) {
        clock.setLondon(london);
        management
                .createJobQuery()
                .activityId("timer_rfcLate")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }
}
