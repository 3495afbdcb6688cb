package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An EDM with nothing but a telephone answers what they are paged for, each from its link; what they sleep through goes to level 3. */
@BrowserTest
class EdmOnTelephoneInBrowserTest {

    private static final By CLAIM = By.cssSelector("button.claim");
    private static final By FORM = By.cssSelector(".fjs-container");
    private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete' and not(@disabled)]");

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Incidents incidents;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    private Browser browser;

    @BeforeEach
    void open() {
        clock.setLondon("2026-11-25T01:00:00");
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void ooh7_an_edm_answers_three_pages_on_a_telephone_and_sleeps_through_the_fourth_which_goes_to_level_3() {
        browser.signedIn("edm");
        browser.phone(375);
        for (int page = 1; page <= 3; page++) {
            String reference = paged();
            browser.open("/tasks/" + task(reference));
            browser.find(CLAIM);
            browser.find(FORM);
            browser.picture("edm-telephone-" + page);
            assertThat(isOnFirstScreen(CLAIM)).as("the button that takes it").isTrue();
            assertThat(isOnFirstScreen(FORM)).as("the form").isTrue();
            browser.clickUntilGone(CLAIM, CLAIM);
            new Answers(browser, "body").choice("answered", "acknowledged");
            browser.clickUntilGone(COMPLETE, FORM);
            assertThat(open(reference)).containsExactly("userTask_actAtLevel2");
            clock.advance(Duration.ofMinutes(30));
        }

        String slept = paged();
        clock.advance(Duration.ofMinutes(20));
        runsWhatIsDue();

        assertThat(open(slept)).containsExactly("userTask_callLevel3");
        assertThat(database.sql("select distinct asked from page where incident = :slept and stopped_at is null")
                        .param("slept", slept)
                        .query(String.class)
                        .list())
                .contains(Groups.LEVEL_3);
    }

    private String paged() {
        String reference = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
        identity.setAuthentication("desk", List.of(Groups.NATIONAL_SERVICE_DESK));
        try {
            runtime.startProcessInstanceByKey(
                    "escalate-incident", Map.of("reference", reference, "reason", "advice", "what", "Which way?"));
        } finally {
            identity.clearAuthentication();
        }
        return reference;
    }

    private String task(String reference) {
        return database.sql("select task from page where incident = :reference and asked = 'edm'")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private List<String> open(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    /** One after the other: what one does may end another. */
    private void runsWhatIsDue() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(clock.instant().plusSeconds(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
    }

    private boolean isOnFirstScreen(By what) {
        return browser.is(
                "arguments[0].getBoundingClientRect().top < window.innerHeight - 40",
                browser.driver().findElement(what));
    }
}
