package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story in the browser fails when a page asked something that was refused, unless that is what it tells. */
@BrowserTest
class RefusedCallsInBrowserTest {

    private static final String REFUSED = "/camunda/api/engine/engine/default/external-task/count";
    private static final String ASKING = "return fetch('%s', {method: '%s'}).then(answer => answer.status)";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        browser.signedIn("bridge");
        browser.open("/camunda/app/tasklist/default/");
        browser.find(By.partialLinkText("Start process"));
    }

    @Test
    void a_call_that_the_list_leaves_out_fails_the_story_at_its_end_by_its_name() {
        // when
        browser.script(ASKING.formatted(REFUSED, "GET"));

        // then
        assertThatThrownBy(browser::close).hasMessageContaining("GET " + REFUSED + ": 403");
    }

    @Test
    void a_story_that_tells_of_a_refusal_says_so() {
        // given
        browser.expectsRefusal("GET " + REFUSED);

        // when
        browser.script(ASKING.formatted(REFUSED, "GET"));

        // then
        browser.close();
    }
}
