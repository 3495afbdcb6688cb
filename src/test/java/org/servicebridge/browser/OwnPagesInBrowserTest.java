package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.AnswerLinks;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The own pages are usable by everybody: with a screen reader, by keyboard, on a telephone 320 pixels wide. */
@BrowserTest
class OwnPagesInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Timeline timeline;

    @Autowired
    private AnswerLinks answerLinks;

    private Browser browser;
    private String reference = "";

    @BeforeEach
    void open() {
        Incident incident = anIncident().flagged(new Flags(true, false, false)).managedIn(incidents, clock);
        reference = incident.reference();
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, clock.instant());
        timeline.add(reference, "confirmed", Actor.SYSTEM, "The provider confirmed severity 1.");
        timeline.add(reference, "updated", Actor.SYSTEM, "Restarting-the-log-in-service-".repeat(20));
        clock.advance(Duration.ofMinutes(25));
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void pages_have_no_barrier_that_can_be_found_by_rule() {
        browser.open("/login");
        hasNoBarrier("sign-in");
        browser.open(answerLink());
        hasNoBarrier("answer-link");
        browser.click(By.cssSelector("button[type=submit]"));
        hasNoBarrier("answer-link-refused");
        browser.open("/login");
        browser.signIn("bridge");
        hasNoBarrier("landing");
        browser.open("/incidents/" + reference);
        hasNoBarrier("incident");
        browser.click(By.xpath("//summary[contains(., 'Withdraw')]"));
        hasNoBarrier("incident-withdraw");
        browser.open("/report");
        browser.click(By.xpath("//button[normalize-space()='Report it']"));
        hasNoBarrier("report-refused");
        browser.open("/logout");
        hasNoBarrier("sign-out");
        browser.signedIn("admin");
        browser.open("/api-keys");
        hasNoBarrier("api-keys");
    }

    @Test
    void pages_fit_a_screen_of_320_pixels() {
        browser.signedIn("bridge");
        for (String path : new String[] {"/", "/incidents/" + reference, "/report", "/logout"}) {
            browser.phone(320);
            browser.open(path);
            browser.picture("320" + path.replaceAll("\\W", "-"));
            assertThat(browser.script("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo("320");
        }
        browser.phone(375);
        browser.open(answerLink());
        browser.picture("375-answer-link");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .as("the page by which a provider answers")
                .isEqualTo("375");
    }

    @Test
    void a_desk_changes_severity_from_the_page_and_reads_why_it_was_refused() {
        browser.signedIn("bridge");
        browser.open("/incidents/" + reference);
        browser.click(By.xpath("//summary[contains(., 'Change severity')]"));
        browser.click(By.cssSelector("label[for='severity-1']"));
        browser.type(By.id("severity-reason"), "Worse than thought");
        browser.click(By.xpath("//button[normalize-space()='Change severity']"));

        assertThat(browser.find(By.cssSelector("[role=alert]")).getText()).contains("has severity 1 already");
        browser.picture("incident-refused");
    }

    /** By which a provider answers that is asked whether an HSSI is one. */
    private String answerLink() {
        Incident asked = anIncident().reportedIn(incidents, clock);
        asked.awaitConfirmation();
        incidents.save(asked);
        return answerLinks.make(asked.reference(), "spine-operations").getPath();
    }

    @Test
    @Clause("INV-10")
    void inv10_anybody_reports_on_one_screen_and_reads_it_below() {
        browser.signedIn("process");
        browser.open("/report");
        browser.type(By.id("summary"), "Nothing prints");
        browser.type(By.id("usersAffected"), "250");
        assertThat(
                        browser.script(
                                "return document.querySelector('form button').getBoundingClientRect().bottom <= window.innerHeight"))
                .as("on one screen")
                .isEqualTo("true");
        browser.picture("report");
        browser.click(By.xpath("//button[normalize-space()='Report it']"));

        assertThat(browser.find(By.cssSelector("[role=status]")).getText()).contains("is with the desk on duty");
        assertThat(browser.find(By.cssSelector("article")).getText())
                .contains("Nothing prints", "has not answered yet");
        browser.phone(375);
        browser.open("/report");
        browser.picture("report-375");
    }

    @Test
    void a_session_that_ends_soon_says_so_and_who_signs_in_again_keeps_what_they_have_written() {
        // given
        By bar = By.id("sb-session-end");
        browser.signedIn("bridge");
        browser.open("/camunda/app/tasklist/default/");
        browser.find(By.partialLinkText("Start process"));
        assertThat(browser.shows(bar)).isFalse();
        clock.advance(Duration.ofMinutes(11 * 60 + 50));
        browser.script("window.dispatchEvent(new Event('focus'))");
        assertThat(browser.find(bar).getText()).contains("Your session ends in 10 minutes.", "Sign in again");
        browser.open("/incidents/" + reference);
        browser.click(By.xpath("//summary[contains(., 'Change severity')]"));
        browser.type(By.id("severity-reason"), "Worse than thought");
        browser.find(bar);

        // when
        String window = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/login?again");
        browser.signIn("bridge");
        browser.driver().close();
        browser.driver().switchTo().window(window);
        browser.script("window.dispatchEvent(new Event('focus'))");

        // then
        browser.until("see the warning go", () -> !browser.shows(bar));
        assertThat(browser.find(By.id("severity-reason")).getDomProperty("value"))
                .isEqualTo("Worse than thought");
    }

    private void hasNoBarrier(String name) {
        browser.picture("page-" + name);
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                .extracting(Rule::toString)
                .as(name)
                .isEmpty();
        assertThat(browser.driver().findElements(By.tagName("h1"))).as(name).hasSize(1);
    }
}
