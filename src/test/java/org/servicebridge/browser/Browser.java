package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.servicebridge.access.Recording;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.Chromium;

/** A window of Chromium at 1280 x 800 that waits for what it looks for instead of sleeping. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration SECOND_CLICK = Duration.ofSeconds(3);

    private final ChromeDriver driver;
    private final int port;
    private final String address;
    private final List<String> expectedRefusals = new ArrayList<>();
    private final Pictures pictures;

    private Browser(ChromeDriver driver, int port, String address) {
        this.driver = driver;
        this.pictures = new Pictures(driver);
        this.port = port;
        this.address = address;
    }

    /** In a window of its own, in which nobody has signed in. */
    static Browser at(int port) {
        String address = "http://127.0.0.1:" + port;
        Browser browser = new Browser(Chromium.freshWindow(address), port, address);
        RefusedCalls.forget();
        SentCalls.forget();
        browser.size(1280, 800);
        browser.driver.executeCdpCommand("Emulation.setLocaleOverride", Map.of("locale", "en-GB"));
        browser.driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Europe/London"));
        return browser;
    }

    /** Signs in at the page, as people do. */
    void signIn(String name) {
        nobodySignedIn();
        open("/login");
        type(By.id("username"), name);
        type(By.id("password"), name);
        click(By.cssSelector("main button[type=submit]"));
        find(By.linkText("Sign out"));
    }

    /** Lets the person be signed in already: a program has signed in for them, and hands its session to the window. */
    void signedIn(String name) {
        nobodySignedIn();
        HttpCookie session = Visitor.sessionOf(port, name);
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of(
                        "name",
                        session.getName(),
                        "value",
                        session.getValue(),
                        "url",
                        address,
                        "httpOnly",
                        true,
                        "sameSite",
                        "Lax"));
    }

    /** Leaves the page first: an open Tasklist goes on asking, and what it is answered then is a session of nobody. */
    private void nobodySignedIn() {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    void open(String path) {
        driver.get(address + path);
    }

    WebElement find(By what) {
        return until("find " + what, () -> driver.findElement(what));
    }

    /** Clicks as soon as it is there and nothing lies over it. */
    void click(By what) {
        until("click " + what, () -> {
            inView(driver.findElement(what)).click();
            return true;
        });
    }

    void clickUntilGone(By what, By sign) {
        clickUntil(what, sign + " is gone", () -> !shows(sign));
    }

    /** Clicks, and again after a while where the click met a page that was just drawing itself anew. */
    void clickUntil(By what, String outcome, BooleanSupplier happened) {
        Instant[] lastClick = {Instant.EPOCH};
        until("click " + what + " until " + outcome, () -> {
            if (happened.getAsBoolean()) {
                return true;
            }
            if (Duration.between(lastClick[0], Instant.now()).compareTo(SECOND_CLICK) > 0) {
                inView(driver.findElement(what)).click();
                lastClick[0] = Instant.now();
            }
            return happened.getAsBoolean();
        });
    }

    void type(By where, String text) {
        until("type into " + where, () -> {
            WebElement field = driver.findElement(where);
            if (!field.isEnabled()) {
                return null;
            }
            field.clear();
            field.sendKeys(text);
            return true;
        });
    }

    /** Puts the text at once where the cursor is, over what is selected there. */
    void insert(String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Scrolls to it, away from bars that lie over the edges. */
    WebElement inView(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return element;
    }

    boolean shows(By what) {
        List<WebElement> found = driver.findElements(what);
        return !found.isEmpty() && found.get(0).isDisplayed();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits until the supplier gives something other than null or false. */
    <T> T until(String what, Supplier<T> wanted) {
        try {
            return patiently(what).until(ignored -> wanted.get());
        } catch (TimeoutException tooLate) {
            pictures.windowInAnyCase("stuck-" + ProcessHandle.current().pid());
            throw tooLate;
        }
    }

    private FluentWait<WebDriver> patiently(String what) {
        return new FluentWait<WebDriver>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(BETWEEN_LOOKS)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class, ElementNotInteractableException.class)
                .withMessage(() -> "cannot " + what + " on " + driver.getCurrentUrl());
    }

    void picture(String name) {
        pictures.window(name);
    }

    /** Of the page from top to end. */
    void wholePicture(String name) {
        pictures.page(name);
    }

    /** Gives the page this room, without the frame of the window. */
    void size(int width, int height) {
        long frame = (Long) driver.executeScript("return window.outerHeight - window.innerHeight");
        driver.manage().window().setSize(new Dimension(width, height + (int) frame));
    }

    /** Shows pages as on a telephone of this width, which no window of a desktop can be made to. */
    void phone(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 640, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Lets no address of this pattern be fetched. */
    void blocks(String pattern) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(pattern)));
    }

    /** Shows pages as in the window again. */
    void desktop() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    WebDriver driver() {
        return driver;
    }

    /** Whether the page says so of the element. */
    boolean is(String question, WebElement element) {
        return Boolean.TRUE.equals(driver.executeScript("return " + question, element));
    }

    String script(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /** Of a story that tells of a refusal: the call, such as {@code GET /camunda/api/engine/engine/default/execution}. */
    void expectsRefusal(String call) {
        expectedRefusals.add(call);
    }

    /**
     * The program runs on, for the next.
     *
     * @throws AssertionError where a page asked something that it was not given, or that is not recorded
     */
    @Override
    public void close() {
        driver.get("about:blank");
        if (System.getProperty("write") != null) {
            Recording.add(SentCalls.calls());
        }
        assertThat(RefusedCalls.calls())
                .as("What pages asked and were refused")
                .allMatch(call -> expectedRefusals.stream().anyMatch(call::startsWith));
        assertThat(Recording.missing(SentCalls.calls()))
                .as("What pages sent and is not recorded; mvn test -Dgroups=browser -Dwrite adds it")
                .isEmpty();
    }
}
