package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.stories.Story;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * At night the National Service Desk runs an HSSI that is not business as usual, with the EDM's guidance. The steps that are
 * the same in core hours are clicked there.
 */
@BrowserTest
class OutOfHoursInBrowserTest {

    private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete' and not(@disabled)]");

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReportHarm reportHarm;

    @Autowired
    private ApplicationContext context;

    private Browser browser;
    private HssiInBrowser hssi;
    private Story story;

    @BeforeEach
    void open() {
        clock.setLondon("2026-11-24T22:00:00");
        browser = Browser.at(port);
        hssi = new HssiInBrowser(browser, "out-of-hours");
        story = new Story(context);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_desk_and_the_edm_run_an_hssi_to_its_end() {
        browser.signedIn("desk");
        hssi.reported();
        String reference = database.sql("select reference from incident")
                .query(String.class)
                .single();
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        hssi.businessAsUsual(reference, "no");
        hssi.edmNotReached(reference);
        hssi.edmReached(reference);

        browser.signedIn("edm");
        hssi.guidanceGiven(reference);
        hssi.callNotNeeded(reference);
        hssi.escalated(reference);

        browser.signedIn("level3");
        hssi.escalationDecided(reference);
        browser.open("/incidents/" + reference);
        browser.picture("out-of-hours-incident-page");
        assertThat(browser.text())
                .contains("Press office enquiry, level 3 decides on the press office, which is invoked");

        story.noticeSent(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        story.agreedAndClosed(DESK, DESK, reference);

        assertThat(incidents.get(reference).state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incidents.get(reference).handling().guidance()).contains("Call the provider each hour");
    }

    @Test
    void an_edm_sees_harm_that_became_known_meanwhile_and_cannot_require_communications() {
        // given
        String reference = waitingForGuidance();
        Tasklist tasklist = new Tasklist(browser);
        browser.signedIn("edm");
        tasklist.opens(reference + " Give guidance");
        browser.find(By.xpath("//*[contains(@class,'fjs-form')]//*[contains(text(),'being managed')]"));
        assertThat(browser.text()).doesNotContain("come to harm");

        // when
        reportHarm.report(
                reference, "A wrong dose was given", Actor.person("desk", Set.of(Groups.NATIONAL_SERVICE_DESK)));
        tasklist.opens(reference + " Give guidance");
        browser.click(By.cssSelector("button.claim"));
        WebElement harm = browser.find(By.cssSelector(".fjs-form .sb-late"));

        // then
        assertThat(harm.getText()).isEqualTo("A patient has come to harm: nothing may be communicated");
        assertThat(harm.getCssValue("color")).isEqualTo("rgba(163, 22, 15, 1)");
        assertThat(browser.shows(By.cssSelector(".fjs-form input[type=radio]:checked")))
                .isFalse();
        Answers answers =
                new Answers(browser, "body").text("handling", "Tell everybody").choice("communicationsRequired", "yes");
        browser.clickUntil(
                COMPLETE,
                "it is refused by the harm",
                () -> browser.text().contains("nothing may be communicated about " + reference + ". Answer that no"));
        browser.picture("out-of-hours-guidance-refused");
        // The sentence lies over the button until it is closed.
        browser.clickUntilGone(
                By.cssSelector(".notifications .close[ng-click^='removeNotification']"),
                By.cssSelector(".notifications .alert"));
        answers.choice("communicationsRequired", "no");
        browser.clickUntilGone(COMPLETE, By.cssSelector(".fjs-container"));

        browser.open("/incidents/" + reference);
        browser.wholePicture("harm-on-incident-page");
        browser.phone(375);
        browser.wholePicture("harm-on-incident-page-phone");
        assertThat(browser.text()).contains("A patient has come to harm: nothing is communicated.");
        assertThat(browser.text()).doesNotContain("First notice");
    }

    private String waitingForGuidance() {
        Incident incident = anIncident()
                .ofKinds("national-internal")
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        String reference = incident.reference();
        runtime.startProcessInstanceByKey("involve-edm", reference, Map.of("reference", reference, "severity", 1));
        completed(reference, Map.of("request", "none", "bau", "no"));
        completed(reference, Map.of("who", "EDM on call", "answered", "yes", "relayed", "Two sites are down"));
        return reference;
    }

    private void completed(String reference, Map<String, Object> answers) {
        Task open =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        tasks.complete(open.getId(), answers);
    }
}
