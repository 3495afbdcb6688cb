package org.servicebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class LogIncidentTest {

    private static final Actor BRIDGE = Actor.person("bridge", Set.of("service-bridge"));

    @Autowired
    private LogIncident logIncident;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void the_second_that_was_reported_is_kept_where_the_minute_that_the_form_shows_is_left() {
        clock.setLondon("2026-11-24T10:22:26");
        String reference = anIncident().reportedIn(incidents, clock).reference();

        logIncident.log(reference, occurred("2026-11-24T10:12:00Z"), BRIDGE);

        assertThat(incidents.get(reference).dataSet().occurredAt()).isEqualTo("2026-11-24T10:12:26Z");
    }

    @Test
    void another_minute_is_taken_as_it_is_entered() {
        clock.setLondon("2026-11-24T10:22:26");
        String reference = anIncident().reportedIn(incidents, clock).reference();

        logIncident.log(reference, occurred("2026-11-24T10:07:00Z"), BRIDGE);

        assertThat(incidents.get(reference).dataSet().occurredAt()).isEqualTo("2026-11-24T10:07:00Z");
    }

    @Test
    void a_providers_reference_of_a_restricted_hssi_joins_for_who_sees_it_only() {
        // given
        Actor problem = Actor.person("problem", Set.of("problem-management"));
        Actor lead = Actor.person("lead", Set.of("service-bridge-lead"));
        String restricted = anIncident()
                .flagged(new Flags(true, true, false))
                .managedIn(incidents, clock)
                .reference();
        database.sql("update incident set provider_reference = 'INC4711' where reference = ?")
                .param(restricted)
                .update();
        String first = anIncident().reportedIn(incidents, clock).reference();
        String second = anIncident().reportedIn(incidents, clock).reference();

        // when
        boolean joinedUnseen = logIncident.log(first, known("INC4711"), problem);
        boolean joinedSeen = logIncident.log(second, known("INC4711"), lead);

        // then
        assertThat(joinedUnseen).isFalse();
        assertThat(joinedSeen).isTrue();
    }

    private static Details known(String providerReference) {
        return details("2026-11-24T09:50:00Z", providerReference);
    }

    private static Details occurred(String at) {
        return details(at, null);
    }

    private static Details details(String at, @Nullable String providerReference) {
        Effects effects = new Effects(
                Effect.SIGNIFICANT, Scale.LARGE, Effect.NONE, Scale.SMALL, LossEffect.NONE, DataEffect.NONE, false);
        return new Details(
                "spine-core",
                "Log-in fails",
                Instant.parse(at),
                "critical",
                6000,
                "outage",
                true,
                List.of(),
                List.of(),
                "user",
                null,
                null,
                providerReference,
                null,
                null,
                effects,
                Diagnosis.NONE);
    }

    @Test
    void the_items_that_a_report_may_call_not_known_are_those_of_the_data_set() {
        assertThat(Report.ITEMS.split("\\|"))
                .containsExactly(Arrays.stream(DataSetItem.values())
                        .filter(item -> item.askedAt() == AskedAt.LOGGING)
                        .map(DataSetItem::code)
                        .toArray(String[]::new));
    }
}
