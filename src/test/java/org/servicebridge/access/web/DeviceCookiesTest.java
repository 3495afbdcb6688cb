package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicebridge.access.AccessParts;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A browser on which a person has signed in is known again, whatever happened to the node meanwhile. */
class DeviceCookiesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path directory;

    @Test
    void a_known_browser_is_known_after_a_restart_and_for_ninety_days() {
        // given
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies("", NOW).mark(new MockHttpServletRequest(), response, "edm");
        Map<String, String> kept = Stream.of(response.getCookies())
                .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue()));

        // when
        DeviceCookies restarted = cookies("", NOW.plus(Duration.ofDays(89)));

        // then
        assertThat(restarted.device(kept, "edm")).isPresent();
        assertThat(restarted.device(kept, "lead")).isEmpty();
        assertThat(cookies("", NOW.plus(Duration.ofDays(91))).device(kept, "edm"))
                .isEmpty();
        assertThat(cookies("another-secret", NOW).device(kept, "edm")).isEmpty();
    }

    @Test
    void a_secret_that_is_replaced_with_the_old_one_behind_it_still_knows_the_browser() {
        // given
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies("the-old-one", NOW).mark(new MockHttpServletRequest(), response, "edm");
        Map<String, String> kept = Stream.of(response.getCookies())
                .collect(Collectors.toMap(cookie -> cookie.getName(), cookie -> cookie.getValue()));

        // when, then
        assertThat(cookies("the-new-one, the-old-one", NOW).device(kept, "edm")).isPresent();
    }

    private DeviceCookies cookies(String secret, Instant now) {
        return new DeviceCookies(AccessParts.sharedSecret(secret, directory), Clock.fixed(now, ZoneOffset.UTC), false);
    }
}
