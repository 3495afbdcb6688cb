package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.Notices;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever writes a notice sees it as it will leave, and who gets it, before pressing anything. */
@BrowserTest
class NoticeFormInBrowserTest {

    private static final By PREVIEW = By.cssSelector(".sb-preview");

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Notices notices;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private Browser browser;
    private Tasklist tasklist;
    private String reference = "";

    @BeforeEach
    void aFirstNoticeToDraft() {
        Incident incident =
                anIncident().ofKinds("national-operational").failing("outage").managedIn(incidents, clock);
        reference = incident.reference();
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        runtime.startProcessInstanceByKey(
                "send-notice",
                reference,
                Map.of("noticeKind", "first", "reference", reference, "severity", 1, "service", "Spine Core"));
        browser = Browser.at(port);
        tasklist = new Tasklist(browser);
        browser.signedIn("bridge");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_notice_is_shown_as_it_will_leave_while_it_is_written() {
        opensTheDraft();
        browser.until("see the preview", () -> previewed().contains("Text message:"));
        browser.picture("notice-form");
        Answers form = new Answers(browser, "body").text("userImpact", "Wards \u201Ccannot\u201D prescribe\u2026");
        browser.until("see the new words", () -> previewed().contains("Wards \"cannot\" prescribe..."));
        assertThat(previewed()).contains("All together", "Status page: everybody", "1 part", reference);

        form.text("userImpact", "Nobody can prescribe. ".repeat(60));
        browser.until("see that it is too long", () -> previewed().contains("more than the 918 that can be sent"));
        browser.picture("notice-form-too-long");
        form.text("userImpact", "Next update by midnight");
        browser.until("see the vague time refused", () -> previewed().contains("take \"midnight\" out of the text"));
        assertThat(new AxeBuilder()
                        .include(".sb-preview")
                        .include(".fjs-container")
                        .analyze(browser.driver())
                        .getViolations())
                .extracting(Rule::toString)
                .isEmpty();
    }

    @Test
    void two_clicks_send_one_notice() {
        opensTheDraft();
        new Answers(browser, "body").choice("substantiated", "yes").text("agreedWith", "Duty manager");
        By complete = By.xpath("//button[normalize-space()='Complete' and not(@disabled)]");
        // It moves the button away from under the pointer.
        browser.until("see the preview", () -> previewed().contains("Text message:"));
        browser.picture("notice-form-answered");

        new Actions(browser.driver())
                .doubleClick(browser.inView(browser.find(complete)))
                .perform();
        browser.until("see the form close", () -> !browser.shows(By.cssSelector(".fjs-container")));

        assertThat(notices.of(reference))
                .extracting(issued -> issued.notice().kind())
                .containsExactlyInAnyOrder(NoticeKind.FIRST, NoticeKind.DIRECTOR, NoticeKind.DIRECTOR);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey("userTask_draftNotice")
                        .count())
                .isZero();
    }

    @Test
    void without_the_script_the_form_shows_the_notice_as_it_stood_when_it_was_opened() {
        browser.blocks("*notice-preview*");
        opensTheDraft();

        assertThat(browser.find(By.cssSelector(".fjs-container")).getText())
                .contains("Who gets it:", "Text message", "Status page: everybody");
        assertThat(browser.shows(PREVIEW)).isFalse();
        browser.picture("notice-form-without-script");
    }

    @Test
    void all_templates_are_listed_and_filled_in_with_samples_or_an_incident() {
        browser.open("/notices/templates");
        assertThat(browser.text())
                .contains("First notice", "Retrospective notice", "Director notice", "HSSI-000000", "1 part");
        browser.picture("notice-templates");
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                .extracting(Rule::toString)
                .isEmpty();

        browser.open("/notices/templates?incident=" + reference);
        assertThat(browser.text()).contains(reference, "Say in a few words how it was resolved.");
        browser.open("/notices/templates?incident=HSSI-999999");
        assertThat(browser.text()).contains("There is no incident HSSI-999999.");
    }

    private void opensTheDraft() {
        tasklist.opens(reference + " Draft notice");
        browser.click(By.cssSelector("button.claim"));
        browser.find(By.cssSelector(".fjs-container [id$='_agreedWith']"));
    }

    private String previewed() {
        return browser.driver().findElements(PREVIEW).stream()
                .map(panel -> panel.getText())
                .reduce("", String::concat);
    }
}
