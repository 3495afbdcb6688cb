package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is on call with a landline only is called, and nobody believes that they were paged. */
@EngineTest
class LandlineTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    /** A landline takes no page: without an email address somebody has to call. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none,              paged-nobody, 'Paged nobody: no number or email address of EDM is known. Call them.'
            edm@example.org,   page-queued,  'EDM is paged: Duty Manager by email.'
            """)
    void nobody_is_said_to_be_paged_at_a_number_that_takes_no_page(@Nullable String email, String kind, String said) {
        Map<String, Object> before = database.sql("select telephone, email from on_call_person where person = 'edm'")
                .query()
                .singleRow();
        reached("0113 496 0123", email);

        try {
            String reference = escalated();

            assertThat(entries(reference, kind)).containsExactly(said);
            assertThat(database.sql("select count(*) from delivery where page is not null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(email == null ? 0 : 1);
        } finally {
            reached((String) before.get("telephone"), (String) before.get("email"));
        }
    }

    private void reached(@Nullable String telephone, @Nullable String email) {
        database.sql("update on_call_person set telephone = :telephone, email = :email where person = 'edm'")
                .param("telephone", telephone)
                .param("email", email)
                .update();
    }

    private String escalated() {
        clock.setLondon("2026-11-25T03:00:00");
        String reference = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
        identity.setAuthentication("desk", List.of(Groups.NATIONAL_SERVICE_DESK));
        try {
            runtime.startProcessInstanceByKey(
                    "escalate-incident", Map.of("reference", reference, "reason", "no-progress", "what", "The plan"));
        } finally {
            identity.clearAuthentication();
        }
        return reference;
    }

    private List<String> entries(String reference, String kind) {
        return timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }
}
