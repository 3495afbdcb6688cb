package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.servicebridge.supplier.process.SupplierStage;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person types as a date or time is recorded, or the person is told; it is never changed in silence. */
@BrowserTest
class TimeFieldsInBrowserTest {

    private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete' and not(@disabled)]");
    private static final By FORM = By.cssSelector(".fjs-container");
    private static final By HELD = By.cssSelector(".sb-held");
    private static final By DATE = By.cssSelector(".fjs-container [id$='_at-date']");
    private static final By TIME = By.cssSelector(".fjs-container [id$='_at-time']");

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SupplierStage stage;

    private Browser browser;
    private String reference = "";

    @BeforeEach
    void anUpdateToRecord() {
        clock.setLondon("2026-11-24T22:10:00");
        reference = stage.followed(1);
        browser = Browser.at(port);
        browser.signedIn("bridge");
        new Tasklist(browser).opens(reference + " Record provider's update");
        browser.click(By.cssSelector("button.claim"));
        browser.find(TIME);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_minute_that_is_typed_is_on_the_record() {
        fillsIn();
        types(DATE, "24/11/2026");
        types(TIME, "22:07");
        leaves();
        assertThat(valueOf(TIME)).isEqualTo("22:07");

        completes();

        browser.open("/incidents/" + reference);
        assertThat(browser.text()).contains("10:07pm", "The log-in service restarts");
    }

    @Test
    void a_time_typed_without_a_colon_is_understood_also_by_who_completes_at_once() {
        fillsIn();
        types(DATE, "24/11/2026");
        types(TIME, "2207");

        completes();

        browser.open("/incidents/" + reference);
        assertThat(browser.text()).contains("10:07pm", "The log-in service restarts");
    }

    @Test
    void times_are_read_as_people_type_them() {
        Map<String, String> shown = Map.of(
                "2249", "22:49", "22.49", "22:49", "9:05", "09:05", "905", "09:05", "9:05 pm", "21:05", "9pm", "21:00",
                "0:00", "00:00");
        shown.forEach((typed, read) -> {
            types(TIME, typed);
            leaves();

            browser.until("read " + typed, () -> valueOf(TIME).equals(read));
            assertThat(browser.shows(HELD)).as(typed).isFalse();
        });
    }

    @Test
    void what_is_no_time_stays_as_it_was_typed_and_holds_the_form() {
        fillsIn();
        types(DATE, "24/11/2026");
        for (String typed : List.of("25:70", "22:60", "9", "9.5", "22:49:30", "ten to ten")) {
            types(TIME, typed);

            browser.click(COMPLETE);

            browser.until("be told of " + typed, () -> said().contains('"' + typed + "\" is no time"));
            assertThat(valueOf(TIME)).isEqualTo(typed);
        }
        browser.click(COMPLETE);
        assertThat(browser.shows(FORM)).isTrue();
        browser.picture("time-not-understood");

        types(TIME, "22:08");
        completes();
        browser.open("/incidents/" + reference);
        assertThat(browser.text()).contains("10:08pm", "The log-in service restarts");
    }

    @Test
    void a_day_that_there_is_not_and_half_of_a_time_hold_the_form() {
        fillsIn();
        types(DATE, "31/11/2026");
        types(TIME, "22:07");
        browser.click(COMPLETE);
        browser.until("be told", () -> said().contains("\"31/11/2026\" is no day"));
        assertThat(valueOf(DATE)).isEqualTo("31/11/2026");

        types(DATE, "24/11/2026");
        types(TIME, "");
        browser.click(COMPLETE);
        browser.until("be told", () -> said().contains("both the day and the time"));
        assertThat(valueOf(DATE)).isEqualTo("24/11/2026");
        assertThat(browser.shows(FORM)).isTrue();

        types(TIME, "22:07");
        completes();
        browser.open("/incidents/" + reference);
        assertThat(browser.text()).contains("10:07pm", "The log-in service restarts");
    }

    @Test
    void what_happens_twice_or_never_when_the_clocks_change_is_said() {
        fillsIn();
        types(DATE, "25/10/2026");
        types(TIME, "01:30");
        leaves();
        browser.until("be told", () -> said().contains("happens twice"));

        types(DATE, "28/03/2027");
        leaves();
        browser.until("be told", () -> said().contains("clocks go forward"));
        browser.click(COMPLETE);
        assertThat(valueOf(TIME)).isEqualTo("01:30");
        assertThat(browser.shows(FORM)).isTrue();
    }

    private void fillsIn() {
        new Answers(browser, "body").text("text", "The log-in service restarts").text("by", "Duty manager");
    }

    private void types(By field, String text) {
        browser.click(field);
        browser.find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
    }

    private void leaves() {
        browser.click(By.cssSelector(".fjs-container [id$='_by']"));
    }

    private String said() {
        return browser.driver().findElements(HELD).stream()
                .map(WebElement::getText)
                .collect(Collectors.joining(" "));
    }

    private void completes() {
        browser.clickUntilGone(COMPLETE, FORM);
    }

    private String valueOf(By field) {
        return String.valueOf(browser.find(field).getDomProperty("value"));
    }
}
