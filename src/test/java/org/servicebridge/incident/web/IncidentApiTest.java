package org.servicebridge.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.servicebridge.testing.ApiCaller.IDENTITY;
import static org.servicebridge.testing.ApiCaller.MONITORING;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Qualification;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.RiskRating;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class IncidentApiTest {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String BRIDGE = "Basic YnJpZGdlOmJyaWRnZQ==";

    @Autowired
    ApiCaller api;

    @Autowired
    Incidents incidents;

    @Autowired
    Timeline timeline;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovableClock clock;

    @Test
    void a_provider_sees_its_own_open_incidents_only() {
        Incident incident = anIncident().ofProvider("spine-operations").managedIn(incidents, clock);

        assertThat(references(api.get(SPINE, INCIDENTS + "?state=open"))).containsExactly(incident.reference());
        assertThat(references(api.get(BRIDGE, INCIDENTS))).containsExactly(incident.reference());
        assertThat(references(api.get(IDENTITY, INCIDENTS))).isEmpty();
        assertThat(references(api.get(MONITORING, INCIDENTS))).isEmpty();
        assertThat(api.get(IDENTITY, INCIDENTS + "/" + incident.reference()).status())
                .isEqualTo(404);
        assertThat(api.get(IDENTITY, INCIDENTS + "/" + incident.reference() + "/timeline")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(IDENTITY, INCIDENTS + "/" + incident.reference() + "/deadlines")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_incident_is_shown_by_the_names_of_its_report() {
        Incident incident = anIncident().ofProvider("spine-operations").managedIn(incidents, clock);
        incident.rate(1, null, new Qualified(Qualification.SECURITY, RiskRating.HIGH));
        incidents.save(incident);

        Answer shown = api.get(SPINE, INCIDENTS + "/" + incident.reference());

        assertThat(shown.text("state")).isEqualTo("MANAGED");
        assertThat(shown.body().path("severity").asInt()).isEqualTo(1);
        assertThat(shown.text("qualifiesBecause")).isEqualTo("security");
        assertThat(shown.text("riskRating")).isEqualTo("high");
        assertThat(shown.text("service")).isEqualTo("spine-core");
        assertThat(shown.text("confirmedAt")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(shown.body().has("guidance")).isFalse();
    }

    @Test
    void a_provider_reads_what_passed_between_it_and_the_desk() {
        Incident incident = anIncident().ofProvider("spine-operations").managedIn(incidents, clock);
        timeline.add(incident.reference(), "supplier-update", Actor.SYSTEM, "Restarted.");
        timeline.add(incident.reference(), "edm-guidance", Actor.SYSTEM, "Keep it quiet.");

        String path = INCIDENTS + "/" + incident.reference() + "/timeline";

        assertThat(api.get(SPINE, path).body().findValuesAsText("text")).containsExactly("Restarted.");
        assertThat(api.get(BRIDGE, path).body().findValuesAsText("text"))
                .containsExactly("Restarted.", "Keep it quiet.");
    }

    @Test
    void the_clocks_are_shown() {
        Incident incident = anIncident().ofProvider("spine-operations").managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());

        Answer shown = api.get(BRIDGE, INCIDENTS + "/" + incident.reference() + "/deadlines");

        assertThat(shown.body().path(0).path("clock").asText()).isEqualTo("first-notice");
        assertThat(shown.body().path(0).path("dueAt").asText()).isEqualTo("2026-11-24T10:20:00Z");
    }

    @Test
    void notices_are_shown_to_who_may_see_the_incident() {
        Incident incident = anIncident().ofProvider("spine-operations").managedIn(incidents, clock);
        String path = INCIDENTS + "/" + incident.reference() + "/notices";

        assertThat(api.get(SPINE, path).body().isEmpty()).isTrue();
        assertThat(api.get(SPINE, path).status()).isEqualTo(200);
        assertThat(api.get(IDENTITY, path).status()).isEqualTo(404);
    }

    @Test
    void another_state_or_method_is_refused_with_a_problem() {
        Answer state = api.get(BRIDGE, INCIDENTS + "?state=closed");
        Answer method = api.post(BRIDGE, INCIDENTS + "/HSSI-000001", "{}");

        assertThat(state.status()).isEqualTo(400);
        assertThat(state.text("field")).isEqualTo("state");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.type()).isEqualTo("application/problem+json");
    }

    private static List<String> references(Answer answer) {
        return answer.body().findValuesAsText("reference");
    }
}
