package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.servicebridge.communication.subscription.AnswerWishes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody subscribes and unsubscribes, a lead looks after the lists: by any means, on any screen. */
@BrowserTest
class ReadersInBrowserTest {

    private static final By BUTTON = By.cssSelector("main button[type=submit]");
    private static final By ALERT = By.cssSelector("[role=alert]");

    @LocalServerPort
    private int port;

    @Autowired
    private AnswerWishes answerWishes;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path directory;

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
    void a_reader_subscribes_by_the_letter_and_ends_it_by_its_link() {
        // given
        browser.open("/status/subscribe");
        isUsable("subscribe");
        browser.click(BUTTON);
        assertThat(browser.find(ALERT).getText()).contains("Enter an email address");
        isUsable("subscribe-refused");

        // when
        browser.type(By.id("email"), "reader@example.org");
        browser.click(By.cssSelector("label[for=extent-some]"));
        browser.click(By.cssSelector("label[for=service-spine-core]"));
        browser.click(BUTTON);
        browser.find(By.xpath("//h1[.='Look at your email']"));
        isUsable("subscribe-sent");
        answerWishes.answer();
        browser.open(linkOfTheLetter());
        isUsable("subscribe-confirm");
        browser.click(BUTTON);
        browser.find(By.xpath("//h1[.='You get updates from now on']"));
        isUsable("subscribe-done");

        // then
        assertThat(subscribers()).containsExactly("reader@example.org");
        browser.click(By.linkText("do that now"));
        browser.find(By.xpath("//h1[.='Your updates']"));
        isUsable("unsubscribe");
        browser.click(By.xpath("//button[.='Unsubscribe']"));
        browser.find(By.xpath("//h1[.='You get no updates']"));
        isUsable("unsubscribed");
        assertThat(subscribers()).isEmpty();
    }

    @Test
    void a_lead_looks_after_lists_and_webhooks() throws IOException {
        // given
        Path file = Files.writeString(
                directory.resolve("members.csv"),
                "name,email,mobile\nHead of Live Services,live-services-head@example.org,07700 900309\nNew,new@example.org,\n");
        Path broken = Files.writeString(directory.resolve("broken.csv"), "name,email,mobile\nNobody,,\n");
        browser.signedIn("lead");

        // when, then
        browser.open("/lists");
        isUsable("lists");
        browser.open("/lists/new");
        browser.click(BUTTON);
        assertThat(browser.find(ALERT).getText()).contains("Say what the list is for.");
        isUsable("list-new");
        browser.open("/lists/management");
        isUsable("list");
        browser.open("/lists/all-services/members/new");
        browser.click(BUTTON);
        assertThat(browser.find(ALERT).getText()).contains("Enter a name.");
        isUsable("member");
        browser.open("/lists/people?q=director");
        isUsable("people");
        load(broken);
        assertThat(browser.find(ALERT).getText()).contains("Line 2: Enter an email address or a mobile number");
        isUsable("import-refused");
        load(file);
        assertThat(browser.text()).contains("1 added, 1 changed, 0 removed, 1 as they are.");
        isUsable("import");
        browser.open("/webhooks");
        browser.click(BUTTON);
        browser.find(ALERT);
        isUsable("webhooks");
    }

    private void load(Path file) {
        browser.open("/lists/management/import");
        browser.find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
        browser.click(By.xpath("//button[.='Show what would change']"));
        browser.find(By.xpath("//h2[.='Load another file']"));
    }

    private String linkOfTheLetter() {
        String text = database.sql("select body_text from letter where purpose = 'subscription-confirmation'")
                .query(String.class)
                .single();
        return text.replaceAll("(?s).*http://localhost:8080(/status/subscribe/confirm/\\S+).*", "$1");
    }

    private List<String> subscribers() {
        return database.sql("select email from subscription")
                .query(String.class)
                .list();
    }

    private void isUsable(String name) {
        browser.picture("readers-" + name);
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                .extracting(Rule::toString)
                .as(name)
                .isEmpty();
        assertThat(browser.driver().findElements(By.tagName("h1"))).as(name).hasSize(1);
        browser.phone(320);
        browser.picture("readers-320-" + name);
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo("320");
        browser.desktop();
    }
}
