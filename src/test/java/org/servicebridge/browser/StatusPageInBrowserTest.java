package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.servicebridge.access.Actor;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.statuspage.MaintenancePlan;
import org.servicebridge.statuspage.PlanMaintenance;
import org.servicebridge.statuspage.Publishing;
import org.servicebridge.statuspage.Publishing.Wording;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody can read the status page: by ear, by keyboard, on a small telephone, on paper and without scripts. */
@BrowserTest
class StatusPageInBrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    private int port;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PlanMaintenance planMaintenance;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private String corrected = "";

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        ChromeDriver chromium = (ChromeDriver) browser.driver();
        chromium.executeCdpCommand("Network.enable", Map.of());
        chromium.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void no_page_has_a_barrier_that_can_be_found_by_rule_whatever_is_on_it() {
        publishing.published();
        browser.open("/status");
        hasNoBarrier("empty");
        somethingOfEverything();
        for (String path : paths()) {
            browser.open(path);
            hasNoBarrier(path);
        }
        clock.advance(Duration.ofMinutes(2));
        browser.signedIn("desk");
        browser.open("/maintenance");
        hasNoBarrier("maintenance");
        browser.click(By.xpath("//button[normalize-space()='Announce maintenance']"));
        assertThat(browser.find(By.cssSelector("[role=alert]")).getText()).contains("There is a problem");
        hasNoBarrier("maintenance-refused");
    }

    @Test
    void every_page_fits_a_screen_of_320_pixels() {
        somethingOfEverything();
        browser.phone(320);
        for (String path : paths()) {
            browser.open(path);
            browser.wholePicture("status-320" + path);
            assertThat(browser.driver().getTitle()).as(path).endsWith("Service status");
            assertThat(browser.script("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo("320");
        }
    }

    @Test
    void the_page_is_read_and_followed_without_scripts_and_by_keyboard_alone() {
        somethingOfEverything();
        ((ChromeDriver) browser.driver())
                .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open("/status");

        List<String> order = new ArrayList<>();
        for (int stop = 0; stop < 6; stop++) {
            WebElement here = browser.driver().switchTo().activeElement();
            here.sendKeys(Keys.TAB);
            order.add(browser.driver().switchTo().activeElement().getText().strip());
        }
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(order).startsWith("Skip to main content", "Service status", "Now", "History", "Get updates");
        assertThat(browser.find(By.tagName("h1")).getText()).contains("severity 1 incident");
        browser.click(By.linkText("All services"));
        assertThat(browser.find(By.tagName("h1")).getText()).endsWith("open incidents");
        ((ChromeDriver) browser.driver()).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.wholePicture("status-print");
        assertThat(browser.shows(By.tagName("nav"))).isFalse();
    }

    private List<String> paths() {
        return List.of(
                "/status",
                "/status/incidents/" + corrected,
                "/status/history",
                "/status/history?month=2026-10",
                "/status/incidents/HSSI-999999");
    }

    private void somethingOfEverything() {
        clock.setLondon("2026-10-12T14:30:00");
        String october = publishing.anHssi(incident -> incident.ofSeverity(2));
        publishing.issues(NoticeKind.FIRST, october, "Booking is slow.");
        publishing.issues(NoticeKind.FINAL, october, "Resolved: a full disk was emptied.");
        clock.setLondon("2026-11-24T10:00:00");
        publishing.issues(NoticeKind.RETROSPECTIVE, publishing.anHssi(), "Resolved at 9:20am: the link was cut.");
        corrected = publishing.anHssi();
        UUID wrong = publishing.issues(NoticeKind.FIRST, corrected, "Nobody can prescribe.");
        clock.advance(Duration.ofMinutes(5));
        publishing.issues(new Wording(NoticeKind.URGENT, """
                        Nobody can sign in with a smartcard.

                        Where: Multiple Spine Core Users

                        Sign-in times out after a minute. Work on it goes on with the provider.

                        Next update by 11:05am. Reference %s.""".formatted(corrected)).correcting(wrong), corrected);
        for (int more = 0; more < 4; more++) {
            String another = publishing.anHssi(incident -> incident.ofSeverity(2));
            publishing.issues(
                    new Wording(NoticeKind.FIRST, "Restarting-the-log-in-service-".repeat(20)).at("Trust-".repeat(30)),
                    another);
        }
        clock.advance(Duration.ofMinutes(70));
        plan("Database upgrade", clock.instant().minusSeconds(600));
        plan("New-certificates-for-every-gateway-".repeat(2), clock.instant().plus(Duration.ofDays(3)));
        publishing.published();
    }

    private void plan(String title, Instant from) {
        planMaintenance.plan(
                new MaintenancePlan(
                        title,
                        "Sign-in may be slow.",
                        List.of("care-identity", "gp-records"),
                        from,
                        from.plusSeconds(7200)),
                Actor.person("desk", Set.of("national-service-desk")));
    }

    private void hasNoBarrier(String name) {
        browser.wholePicture("status-" + name);
        assertThat(browser.driver().getTitle()).as(name).doesNotStartWith("Something");
        assertThat(new AxeBuilder().withTags(WCAG).analyze(browser.driver()).getViolations())
                .extracting(Rule::toString)
                .as(name)
                .isEmpty();
        assertThat(browser.driver().findElements(By.tagName("h1"))).as(name).hasSize(1);
    }
}
