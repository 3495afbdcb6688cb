package org.servicebridge.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class MaintenanceTest {

    private static final Actor DESK = Actor.person("desk", Set.of("national-service-desk"));
    private static final Instant ELEVEN = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private Publishing publishing;

    @Autowired
    private PlanMaintenance planMaintenance;

    @Autowired
    private MoveMaintenance moveMaintenance;

    @Autowired
    private CompleteMaintenance completeMaintenance;

    @Autowired
    private CancelMaintenance cancelMaintenance;

    @Autowired
    private MovableClock clock;

    @Test
    void maintenance_begins_and_ends_by_its_times_and_says_so_once() {
        planned();
        assertThat(state()).isEqualTo(MaintenanceState.SCHEDULED);
        assertThat(serviceState()).isEqualTo(ServiceState.OPERATIONAL);

        clock.set(ELEVEN);
        assertThat(state()).isEqualTo(MaintenanceState.IN_PROGRESS);
        assertThat(serviceState()).isEqualTo(ServiceState.UNDER_MAINTENANCE);

        clock.set(NOON);
        assertThat(state()).isEqualTo(MaintenanceState.COMPLETED);
        assertThat(serviceState()).isEqualTo(ServiceState.OPERATIONAL);
        assertThat(the().updates(NOON))
                .extracting(MaintenanceUpdate::state)
                .containsExactly(MaintenanceState.COMPLETED, MaintenanceState.IN_PROGRESS, MaintenanceState.SCHEDULED);
        assertThat(the().updates(NOON).get(0).id())
                .isEqualTo(the().updates(NOON.plusSeconds(9)).get(0).id());
    }

    @Test
    void what_takes_longer_gets_another_end_and_keeps_its_start() {
        UUID id = planned();
        clock.set(ELEVEN.plus(Duration.ofMinutes(30)));

        moveMaintenance.move(id, NOON, NOON.plus(Duration.ofHours(1)), DESK);

        assertThat(the().startsAt()).isEqualTo(ELEVEN);
        assertThat(the().state(NOON)).isEqualTo(MaintenanceState.IN_PROGRESS);
        assertThat(the().updates(NOON).get(0).body())
                .isEqualTo("The maintenance now ends at 1:00pm on Tuesday 24 November 2026.");
    }

    @Test
    void what_is_done_early_is_completed_and_what_has_not_begun_is_called_off() {
        UUID id = planned();
        assertThatThrownBy(() -> completeMaintenance.complete(id, DESK)).hasMessageContaining("cancel it instead");
        clock.set(ELEVEN);
        assertThatThrownBy(() -> cancelMaintenance.cancel(id, DESK)).hasMessageContaining("complete it instead");

        completeMaintenance.complete(id, DESK);

        assertThat(state()).isEqualTo(MaintenanceState.COMPLETED);
        assertThatThrownBy(() -> completeMaintenance.complete(id, DESK)).hasMessage("The maintenance is completed.");
        UUID other =
                planMaintenance.plan(plan("Another", "It blinks.", NOON, NOON.plusSeconds(60), "spine-core"), DESK);
        cancelMaintenance.cancel(other, DESK);
        assertThat(publishing.published().ahead(clock.instant())).isEmpty();
    }

    @Test
    void what_the_public_could_do_nothing_with_is_refused_with_its_field() {
        assertThat(fieldRefused(plan(" ", "It blinks.", ELEVEN, NOON, "spine-core")))
                .isEqualTo("title");
        assertThat(fieldRefused(plan("Upgrade", "\n", ELEVEN, NOON, "spine-core")))
                .isEqualTo("description");
        assertThat(fieldRefused(plan("Upgrade", "x".repeat(2_001), ELEVEN, NOON, "spine-core")))
                .isEqualTo("description");
        assertThat(fieldRefused(plan("Upgrade", "It blinks.", ELEVEN, NOON))).isEqualTo("services");
        assertThat(fieldRefused(plan("Upgrade", "It blinks.", ELEVEN, NOON, "spine-training")))
                .isEqualTo("services");
        assertThat(fieldRefused(plan("Upgrade", "It blinks.", NOON, ELEVEN, "spine-core")))
                .isEqualTo("endsAt");
        assertThat(fieldRefused(plan(
                        "Upgrade", "It blinks.", ELEVEN.minusSeconds(9_000), ELEVEN.minusSeconds(8_000), "spine-core")))
                .isEqualTo("endsAt");
        assertThat(fieldRefused(plan("Upgrade", "It blinks.", ELEVEN, NOON.plus(Duration.ofDays(15)), "spine-core")))
                .isEqualTo("endsAt");
        assertThat(publishing.published().maintenance()).isEmpty();
    }

    @Test
    void others_do_not_announce_anything() {
        Actor clinical = Actor.person("clinical", Set.of("clinical-safety"));

        assertThatThrownBy(
                        () -> planMaintenance.plan(plan("Upgrade", "It blinks.", ELEVEN, NOON, "spine-core"), clinical))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void services_that_are_not_for_everybody_are_not_listed() {
        assertThat(publishing.published().services())
                .extracting(PublishedService::code)
                .contains("spine-core", "acute-records")
                .doesNotContain("spine-training", "clinical-registers", "vaccination-booking", "riverside-pathology");
    }

    private UUID planned() {
        return planMaintenance.plan(plan("Upgrade", "Sign-in may be slow.", ELEVEN, NOON, "spine-core"), DESK);
    }

    private static MaintenancePlan plan(String title, String text, Instant from, Instant to, String... services) {
        return new MaintenancePlan(title, text, List.of(services), from, to);
    }

    private String fieldRefused(MaintenancePlan plan) {
        try {
            planMaintenance.plan(plan, DESK);
            return "none";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.field());
        }
    }

    private Maintenance the() {
        return publishing.published().maintenance().get(0);
    }

    private MaintenanceState state() {
        return the().state(clock.instant());
    }

    private ServiceState serviceState() {
        Publication publication = publishing.published();
        return publication.stateOf(new PublishedService("spine-core", "Spine Core"), clock.instant());
    }
}
