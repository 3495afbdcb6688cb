package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Flags;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;

/** The tables of communication say otherwise what is communicated, to whom and why, and that is what readers get. */
@EngineTest
class CommunicationTablesGovernTest extends WithChangedTables {

    private static final String DRAFT = "userTask_draftNotice";
    private static final String RELEASE = "userTask_releaseNotice";
    private static final List<String> MANAGEMENT =
            List.of("live-services-head@example.org", "service-desks-head@example.org");

    private EscalationStory story;
    private DeskAtWork desk;
    private Readers readers;

    @BeforeAll
    void cellsAreChanged() {
        deploy(Map.of(
                "dmn/communication-policy.dmn",
                new OtherCells()
                        .reworded("communication-(?:policy|readers)_[^\"]+_reason")
                        .with("communication-policy_patient-harmed_outcome", "\"handover-only\"")
                        .with("communication-policy_training_outcome", "\"open\"")
                        .with("communication-policy_not-communicated-service_outcome", "\"handover-only\"")
                        .with("communication-policy_clinical_outcome", "\"open\"")
                        .with("communication-policy_already-resolved_outcome", "\"security-releases\"")
                        .with("communication-policy_everything-else_outcome", "\"clinical-confirmed\"")
                        .with("communication-readers_early-life_readers", "\"chosen-lists\"")
                        .with("communication-readers_early-life_directorLists", "true")
                        .with("communication-readers_security_statusPage", "true")
                        .with("communication-readers_security_directorLists", "true")
                        .with("communication-readers_management_readers", "\"nobody\"")
                        .with("communication-readers_management_directorLists", "true")
                        .with("communication-readers_everybody_statusPage", "false")));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
        desk = new DeskAtWork(story);
        readers = new Readers(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void what_is_told_as_a_rule_is_confirmed_first_and_kept_off_the_page_where_the_table_says_so() {
        String reference = desk.managed("spine-core", Map.of());
        assertThatThrownBy(() -> story.noticeSent(BRIDGE, reference))
                .hasStackTraceContaining("Confirm that this is to be communicated although there is a clinical risk.");

        confirmed(reference);

        assertThat(readers.told(reference, "FIRST")).contains("spine-users@example.org");
        assertThat(readers.onStatusPage(reference)).isFalse();
    }

    @Test
    void a_training_environment_gets_notices_where_the_table_says_so() {
        assertThat(story.openTasks(desk.managed("spine-training", Map.of()))).containsKey(DRAFT);
    }

    @Test
    void a_service_that_is_not_communicated_is_noted_for_the_handover_where_the_table_says_so() {
        String reference = desk.managed("clinical-registers", Map.of());

        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_followArrangement");
        assertThat(story.timeline(reference)).contains("handover-note");
    }

    @Test
    void harm_to_a_patient_is_noted_for_the_handover_where_the_table_says_so() {
        String reference = informed(anIncident().flagged(new Flags(false, true, false)));

        assertThat(story.timeline(reference)).containsExactly("communication-decided", "handover-note");
    }

    @Test
    void what_was_over_when_it_was_reported_is_told_without_asking_where_the_table_says_so() {
        assertThat(story.openTasks(resolvedLongAgo())).containsOnlyKeys(DRAFT, "userTask_recordResolution");
    }

    @Test
    void a_clinical_risk_is_told_without_being_confirmed_where_the_table_says_so() {
        String reference = desk.confirmed(desk.rated("spine-core", Map.of()), Map.of("clinicalRisk", "real"));

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference, "FIRST")).contains("spine-users@example.org");
    }

    @Test
    void security_releases_what_the_table_leaves_to_it_and_it_is_on_the_page_where_the_table_says_so() {
        String reference = resolvedLongAgo();
        story.finalNoticeSent(BRIDGE, reference);
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.openTasks(reference)).containsEntry(RELEASE, "security-ig");
        assertThat(readers.onStatusPage(reference)).isFalse();

        desk.released(reference, "management");

        assertThat(readers.told(reference, "RETROSPECTIVE")).isEqualTo(MANAGEMENT);
        assertThat(readers.onStatusPage(reference)).isTrue();
    }

    @Test
    void early_life_is_told_to_lists_that_security_chooses_where_the_table_says_so() {
        String reference = desk.managed("vaccination-booking", Map.of());
        assertThat(story.shown(reference, DRAFT, "directorsAllowed")).isEqualTo("true");
        confirmed(reference);
        assertThat(story.openTasks(reference)).containsEntry(RELEASE, "security-ig");

        desk.released(reference, "management");

        assertThat(readers.told(reference, "FIRST")).isEqualTo(MANAGEMENT);
    }

    @Test
    void what_management_alone_hears_reaches_nobody_but_directors_where_the_table_says_so() {
        String reference = desk.managed("spine-core", Map.of("serviceAffected", "no"));
        assertThat(story.shown(reference, DRAFT, "directorsAllowed")).isEqualTo("true");

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference, "MANAGEMENT")).isEmpty();
        assertThat(readers.told(reference, "DIRECTOR"))
                .isEqualTo(readers.told(reference))
                .isNotEmpty();
        assertThat(story.openTasks(reference)).containsKey("userTask_reachReaders");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            harm          | A patient has come to harm: nothing is communicated. as changed
            local         | The service is not communicated in this manner: its local arrangement is followed. as changed
            security      | Security or IG risk: only what Security releases leaves. as changed
            clinical      | Clinical risk: communicated once a person has confirmed it. as changed
            not-known     | Not everything that decides is known yet. as changed
            everybody     | Communicated by SMS, email and status page. as changed
            """)
    void the_record_says_why_in_the_words_of_the_table(String what, String reason) {
        AnIncident incident = anIncident();
        String reference = informed(
                switch (what) {
                    case "harm" -> incident.flagged(new Flags(false, true, false));
                    case "not-known" -> incident.ofService("out-of-the-catalogue");
                    case "local" -> incident.ofServiceNotCommunicated();
                    case "security" -> incident.flagged(new Flags(false, false, true));
                    case "clinical" -> incident.flagged(new Flags(true, false, false));
                    default -> incident;
                });

        requireReason(reference, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spine-training      | yes | Training environment: a handover note only. as changed
            vaccination-booking | yes | Communicated by SMS, email and status page. as changed Early life support: the closed list only, status page off, until the full roll-out is approved. as changed
            spine-core          | no  | No service impact: the management-only list and nobody else. as changed
            """)
    void the_record_says_why_in_the_words_of_the_table_for_the_service(String service, String affected, String reason) {
        String reference = desk.managed(service, Map.of("serviceAffected", affected));

        requireReason(reference, reason);
    }

    @Test
    void the_record_says_why_a_resolved_hssi_is_told_in_the_words_of_the_table() {
        requireReason(
                resolvedLongAgo(), "Reported when it was resolved already: by the retrospective rule. as changed");
    }

    private void requireReason(String reference, String reason) {
        assertThat(story.recorded(reference, "communication-decided"))
                .last()
                .asString()
                .startsWith(reason + " (rule ");
    }

    /** Sends the first notice, which by the changed table somebody has to confirm. */
    private void confirmed(String reference) {
        story.completes(
                BRIDGE,
                reference,
                DRAFT,
                Map.of(
                        "clinicalConfirmed", true,
                        "whatIsKnown", "Smartcard log-in fails",
                        "userImpact", "Users cannot sign in",
                        "location", "Multiple Spine Core Users",
                        "substantiated", "yes",
                        "agreedWith", "Duty manager"));
    }

    private String informed(AnIncident kind) {
        String reference = story.managed("2026-11-24T10:00:00", kind);
        story.runtime.startProcessInstanceByKey("keep-informed", reference, Card.of(story.incident(reference)));
        return reference;
    }

    private String resolvedLongAgo() {
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(90))));
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }
}
