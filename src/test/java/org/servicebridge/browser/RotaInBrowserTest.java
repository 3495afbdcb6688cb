package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rota as the Bridge keeps it and an EDM reads it, in weeks far from those that other tests look at. */
@BrowserTest
class RotaInBrowserTest {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void everybody_can_use_the_pages_of_the_rota_also_on_a_telephone() {
        browser.signedIn("lead");
        browser.open("/rota");
        assertThat(browser.text())
                .contains("Core hours: call the Service Bridge", "Level Three, 07700 900103")
                .contains("The week of Monday 23 November 2026");
        for (String path : new String[] {
            "/rota",
            "/rota?week=2027-03-22",
            "/rota/readiness",
            "/rota/roles",
            "/rota/people",
            "/rota/import",
            "/rota/history",
            "/rota/calendar"
        }) {
            browser.open(path);
            hasNoBarrier("rota" + path.replaceAll("\\W", "-"));
        }
        browser.open("/rota?week=2027-03-22");
        browser.click(By.cssSelector("tbody th a"));
        hasNoBarrier("rota-shift");
        browser.phone(320);
        for (String path : new String[] {
            "/rota", "/rota/readiness", "/rota/roles", "/rota/people", "/rota/import", "/rota/history", "/rota/calendar"
        }) {
            browser.open(path);
            browser.picture("320" + path.replaceAll("\\W", "-"));
            assertThat(browser.script("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo("320");
        }
    }

    @Test
    void the_bridge_records_cover_and_the_edm_says_that_they_know_of_a_shift() {
        // given
        browser.signedIn("lead");
        browser.open("/rota?week=2027-06-07");
        browser.click(By.partialLinkText("Saturday 12 June 2027, 7:00am"));
        String before =
                browser.find(By.cssSelector(".govuk-summary-list__value")).getText();

        // when
        String cover = before.startsWith("Duty Manager") ? "Freya Friday" : "Duty Manager";
        new Select(browser.find(By.id("by"))).selectByVisibleText(cover);
        browser.type(By.id("cover-agreed"), cover + ", by telephone");
        browser.type(By.id("cover-reason"), "A wedding");
        browser.click(By.xpath("//button[normalize-space()='Record cover']"));

        // then
        assertThat(browser.find(By.cssSelector("[role=status]")).getText()).isEqualTo("The cover is recorded.");
        browser.open("/rota?week=2027-06-07");
        assertThat(row("Saturday 12 June 2027, 7:00am")).contains(cover, "Agreed by hand, known");
        browser.picture("rota-covered");

        // when an EDM opens the week
        browser.signedIn("edm");
        browser.open("/rota?week=2027-06-14");
        assertThat(browser.text()).doesNotContain("Import", "They know of it");
        browser.click(By.xpath("//button[contains(., 'I know of it')]"));
        browser.find(By.cssSelector("[role=status]"));
        assertThat(browser.text())
                .contains("It is noted that the shift is known.")
                .contains("Planned, known");
    }

    @Test
    void a_list_is_shown_line_by_line_before_it_is_imported(@TempDir Path directory) throws IOException {
        // given
        Path bad = Files.writeString(
                directory.resolve("bad.csv"),
                "role,person,starts,ends\nedm,edm,2027-08-03T17:30,2027-08-04T08:00\nedm,nobody,x,y\n");
        Path good = Files.writeString(
                directory.resolve("good.csv"), "role,person,starts,ends\nedm,edm6,2027-08-03T17:30,2027-08-04T08:00\n");
        browser.signedIn("bridge");
        browser.open("/rota/import");

        // when
        load(bad);

        // then
        assertThat(browser.find(By.id("bad")).getText()).isEqualTo("Lines that stand in the way");
        assertThat(browser.text()).contains("Line 3: ").doesNotContain("Import these shifts");
        hasNoBarrier("rota-import-bad");

        // when
        load(good);
        browser.type(By.id("import-reason"), "From the old rota");
        browser.click(By.xpath("//button[normalize-space()='Import these shifts']"));

        // then
        assertThat(browser.find(By.cssSelector("[role=status]")).getText()).isEqualTo("The shifts are imported.");
        browser.open("/rota?week=2027-08-02");
        assertThat(row("Tuesday 3 August 2027, 5:30pm")).contains("Freya Friday", "Imported, not confirmed");
    }

    @Test
    void a_calendar_reads_the_feed_behind_its_link_until_there_is_a_new_one() throws Exception {
        browser.signedIn("edm");
        browser.open("/rota/calendar");
        browser.click(By.xpath("//button[normalize-space()='Make a new link to my shifts']"));
        String first = browser.find(By.tagName("code")).getText();
        hasNoBarrier("rota-calendar-link");
        browser.click(By.xpath("//button[normalize-space()='Make a new link to my shifts']"));
        String second = browser.until("see another link", () -> {
            String link = browser.find(By.tagName("code")).getText();
            return link.equals(first) ? null : link;
        });

        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(read(second).headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(read(second).body()).startsWith("BEGIN:VCALENDAR");
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(first).body()).isEqualTo("Not found");
    }

    private void load(Path file) {
        browser.find(By.id("list")).sendKeys(file.toString());
        browser.click(By.xpath("//button[normalize-space()='Show what it would do']"));
    }

    private String row(String starts) {
        return browser.find(By.xpath("//tr[.//a[starts-with(normalize-space(), '%s')]]".formatted(starts)))
                .getText();
    }

    private HttpResponse<String> read(String link) throws Exception {
        String path = URI.create(link).getPath();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
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
