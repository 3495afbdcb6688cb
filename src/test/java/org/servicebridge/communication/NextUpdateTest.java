package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.SignedIn;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The next update that the draft's form shows is the one that leaves, and the one that the desk is held to. */
@EngineTest
class NextUpdateTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFT = "userTask_draftNotice";

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ChangeSeverity changeSeverity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService formService;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        clock.setLondon("2026-11-24T21:37:26");
        hssi = given.anHssi();
    }

    @Test
    @Clause("COM-3")
    void com3_form_previews_messages_and_clock_name_one_time_however_long_the_draft_was_open() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "nextUpdate")).isEqualTo("2026-11-24T22:37");
        assertThat((String) given.shown(draft, "opening")).contains("Next update by 10:37pm");

        clock.setLondon("2026-11-24T21:40:11");
        assertThat(previewed(draft).path("sms").asText()).endsWith("Next update by 10:37pm");
        given.sendsAsOffered(hssi);

        leavesAt("10:37pm", "2026-11-24T22:37:00Z");
        assertThat(given.lastEntry(hssi)).contains("next update 10:37pm. Agreed");
    }

    @Test
    @Clause("COM-4")
    void com4_an_update_names_the_time_that_its_form_shows_whenever_it_is_sent() {
        given.isKeptInformed(hssi);
        given.sendsAsOffered(hssi);
        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "nextUpdate")).isEqualTo("2026-11-24T23:37");
        assertThat((String) given.shown(draft, "opening")).contains("Next update by 11:37pm");

        clock.setLondon("2026-11-24T22:41:00");
        assertThat(previewed(draft).path("sms").asText()).endsWith("Next update by 11:37pm");
        given.sendsAsOffered(hssi);

        leavesAt("11:37pm", "2026-11-24T23:37:00Z");
    }

    @Test
    @Clause("COM-4")
    void com4_an_update_that_is_opened_early_offers_the_usual_time_from_now_and_later_needs_a_reason() {
        given.isKeptInformed(hssi);
        given.sendsAsOffered(hssi);
        Task draft = given.task(hssi, DRAFT);

        clock.setLondon("2026-11-24T21:47:40");
        Map<String, Object> shown = formService.getTaskFormVariables(draft.getId());
        assertThat(shown)
                .containsEntry("nextUpdate", "2026-11-24T22:47")
                .containsEntry("nextUpdateOffered", "2026-11-24T22:47");
        assertThat((String) shown.get("opening")).contains("Next update by 10:47pm");

        clock.setLondon("2026-11-24T21:49:00");
        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("nextUpdate", "2026-11-24T22:50")))
                .hasRootCauseMessage("Say why the next update comes later than usual.");
        given.completes(BRIDGE, draft, Map.of("nextUpdate", "2026-11-24T22:47"));

        leavesAt("10:47pm", "2026-11-24T22:47:00Z");
    }

    @Test
    void what_is_shown_stands_where_the_severity_changes_before_it_leaves() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        changeSeverity.change(hssi, 2, "Fewer users than thought", BRIDGE);

        assertThat(previewed(draft).path("sms").asText()).endsWith("Next update by 10:37pm");
        given.sendsAsOffered(hssi);
        leavesAt("10:37pm", "2026-11-24T22:37:00Z");
    }

    @Test
    void what_is_shown_stands_where_the_table_of_times_changes_before_it_leaves() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        try (ChangedSet changed = ChangedSet.deployed(
                repository,
                "dmn/cadence.dmn",
                table -> table.replaceFirst("(?s)(then_cadence_next-notice_1_minutes\">\\s*<text>)60", "$148"))) {
            assertThat(changed.definition("hssi")).isNotNull();
            assertThat(previewed(draft).path("sms").asText()).endsWith("Next update by 10:37pm");
            given.sendsAsOffered(hssi);
        }
        leavesAt("10:37pm", "2026-11-24T22:37:00Z");
    }

    @Test
    void who_sends_after_the_time_that_is_shown_is_told_to_name_another() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        clock.setLondon("2026-11-24T22:37:00");

        assertThat(previewed(draft).path("problem").asText())
                .isEqualTo("The notice names 10:37pm for the next update, which has passed: it needs another time.");
        assertThatThrownBy(() -> given.sendsAsOffered(hssi))
                .hasStackTraceContaining("The time of the next update has passed.");
        given.completes(
                BRIDGE, draft, Map.of("nextUpdate", "2026-11-24T23:30", "nextUpdateReason", "The desk was away"));

        leavesAt("11:30pm", "2026-11-24T23:30:00Z");
    }

    @Test
    void a_time_that_cannot_be_read_is_previewed_as_missing() {
        given.sends(NoticeKind.FIRST, hssi);

        JsonNode seen = preview(given.task(hssi, DRAFT), null);

        assertThat(seen.path("problem").asText()).isEqualTo("Say when the next update comes.");
    }

    @Test
    void in_the_hour_that_happens_twice_the_time_shown_is_the_one_still_to_come() {
        clock.setLondon("2026-10-25T00:20:00");
        clock.advance(Duration.ofMinutes(70));
        hssi = given.anHssi();
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "nextUpdate")).isEqualTo("2026-10-25T01:30");

        given.sendsAsOffered(hssi);

        leavesAt("1:30am", "2026-10-25T01:30:00Z");
    }

    private void leavesAt(String words, String due) {
        Notice notice = notices.last(hssi).orElseThrow();
        assertThat(notice.smsText()).contains("Next update by " + words);
        assertThat(notice.bodyText()).contains("Next update: by " + words);
        assertThat(notice.webText()).contains(words);
        assertThat(notice.nextUpdateAt()).isEqualTo(due);
        assertThat(deadlines.running(hssi, ClockKind.NEXT_NOTICE).orElseThrow().dueAt())
                .isEqualTo(Instant.parse(due));
    }

    /** As the script asks while the form is open and nobody has changed a field. */
    private JsonNode previewed(Task draft) {
        return preview(draft, String.valueOf(given.shown(draft, "nextUpdate")));
    }

    private JsonNode preview(Task draft, @Nullable String nextUpdate) {
        Map<String, Object> form = new HashMap<>();
        form.put("reference", hssi);
        form.put("noticeKind", given.shown(draft, "noticeKind"));
        form.put("whatIsKnown", given.shown(draft, "whatIsKnown"));
        form.put("userImpact", given.shown(draft, "userImpact"));
        form.put("location", given.shown(draft, "location"));
        form.put("nextUpdate", nextUpdate);
        form.put("nextUpdateOffered", given.shown(draft, "nextUpdateOffered"));
        try {
            String answer = MockMvcBuilders.webAppContextSetup(context)
                    .apply(springSecurity())
                    .build()
                    .perform(MockMvcRequestBuilders.post("/notices/preview")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(JSON.writeValueAsString(form))
                            .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                    new SignedIn(BRIDGE),
                                    null,
                                    BRIDGE.groups().stream()
                                            .map(SimpleGrantedAuthority::new)
                                            .toList()))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            return JSON.readTree(answer);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
