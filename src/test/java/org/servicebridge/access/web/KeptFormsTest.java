package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;
import org.springframework.mock.web.MockHttpServletRequest;

/** What strangers send, from however many places, pushes nobody's text out. */
class KeptFormsTest {

    private final KeptForms kept = new KeptForms(new MovableClock());

    @Test
    void a_place_that_sends_without_end_pushes_out_only_its_own() {
        // given
        MockHttpServletRequest bridge = from("192.0.2.1");
        kept.keep(bridge, form("bridge"));

        // when
        for (int i = 0; i < 1_000; i++) {
            kept.keep(from("198.51.100.7"), form(null));
        }

        // then
        assertThat(kept.of(bridge, "bridge")).isPresent();
    }

    @Test
    void many_places_that_send_much_push_out_only_their_own() {
        // given
        MockHttpServletRequest bridge = from("192.0.2.1");
        kept.keep(bridge, form("bridge"));

        // when
        for (int i = 0; i < 1_000; i++) {
            kept.keep(from("2001:db8:1:" + i % 20 + "::" + i), form(null));
        }

        // then
        assertThat(kept.of(bridge, "bridge")).isPresent();
    }

    @Test
    void a_browser_has_one_form_kept_the_last() {
        // given
        MockHttpServletRequest bridge = from("192.0.2.1");

        // when
        kept.keep(bridge, form("bridge"));
        kept.keep(bridge, new KeptForm("/lists/new", Map.of("name", List.of("Sites")), "bridge"));

        // then
        assertThat(kept.of(bridge, "bridge")).map(KeptForm::path).contains("/lists/new");
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static KeptForm form(@Nullable String person) {
        return new KeptForm("/maintenance", Map.of("title", List.of("Slow network")), person);
    }
}
