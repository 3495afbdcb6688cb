package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.incident.Card;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The cells by which tables tell cases apart ask about what is on the record: where one asks for something else, people get something else. */
@EngineTest
class InputCellsGovernTest {

    private static final String POLICY = "dmn/communication-policy.dmn";
    private static final String AUTHORITY = "dmn/change-authority.dmn";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private EscalationStory story;
    private DeskAtWork desk;
    private @Nullable ChangedSet changed;

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
        desk = new DeskAtWork(story);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @AfterEach
    void takeBack() {
        if (changed != null) {
            changed.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            impact-not-known_serviceAffected             | Whether users are affected is not known yet
            not-known_known                              | Not everything that decides is known yet.
            training_training                            | Training environment
            not-communicated-service_communicatedService | The service is not communicated in this manner
            security_securityRisk                        | Security or IG risk
            clinical_clinicalRisk                        | Clinical risk
            no-service-impact_serviceAffected            | No service impact
            already-resolved_reportedResolved            | Reported when it was resolved already
            """)
    void a_rule_of_communication_that_asks_for_the_opposite_holds_for_an_everyday_hssi(String cell, String reason) {
        deploy(POLICY, new OtherCells().when("communication-policy_" + cell, TurnedCells::opposite));

        String reference = informed(anIncident());

        assertThat(decided(reference)).startsWith(reason);
    }

    @Test
    void the_readers_of_what_is_decided_are_those_for_whom_the_cells_ask() {
        deploy(
                POLICY,
                new OtherCells()
                        .when("communication-readers_security_outcome", asked -> "\"open\"")
                        .when("communication-readers_management_outcome", asked -> "\"security-releases\"")
                        .when("communication-readers_everybody_outcome", asked -> "\"management-only\"")
                        .with("communication-readers_everybody_statusPage", "false"));
        String everyday = desk.managed("spine-core", Map.of());
        String unaffected = desk.managed("spine-core", Map.of("serviceAffected", "no"));

        story.noticeSent(BRIDGE, everyday);

        assertThat(story.openTasks(everyday)).containsEntry("userTask_releaseNotice", "security-ig");
        assertThat(story.shown(unaffected, "userTask_draftNotice", "directorsAllowed"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "[a-zA-Z]+_changeHours, 2026-11-24T10:00:00, userTask_stateChange, 'service-bridge, service-bridge-lead'",
        "[a-zA-Z]+_changeHours, 2026-11-24T23:00:00, userTask_recordManagementDecision, change-management",
        "[a-zA-Z]+_coreHours,   2026-11-24T08:30:00, userTask_stateChange, 'edm, service-bridge'",
        "[a-zA-Z]+_coreHours,   2026-11-24T23:00:00, userTask_stateChange, 'service-bridge, service-bridge-lead'"
    })
    void a_change_is_for_the_authority_whose_row_asks_for_the_hour(
            String cells, String london, String task, String groups) {
        deploy(AUTHORITY, new OtherCells().when("changeAuthority_" + cells, TurnedCells::opposite));
        ChangeStory changes = new ChangeStory(story);
        String incident = changes.managed(london);

        changes.asked(EDM, incident);

        assertThat(story.openTasks(incident)).isEqualTo(Map.of(task, groups));
        assertThat(story.timeline(incident)).doesNotContain("change-handed-on");
    }

    /** What is done already is never of another day, so only this column is turned: the others are seen without it. */
    @Test
    void a_change_that_is_done_already_is_of_the_class_whose_row_asks_for_it() {
        deploy(
                "dmn/change-class.dmn",
                new OtherCells().whenElse("changeClass_[a-z]+_alreadyDone", TurnedCells::opposite));
        ChangeStory changes = new ChangeStory(story);
        List<String> standard = List.of("pre-approved", "low-risk", "done-before", "no-impact");

        assertThat(classed(changes, Map.of(), "2026-11-25T09:00", "2026-11-25T10:00"))
                .isEqualTo("retrospective");
        assertThat(classed(
                        changes,
                        Map.of("alreadyDone", "yes", "standardCriteria", standard),
                        "2026-11-24T21:30",
                        "2026-11-24T22:00"))
                .isEqualTo("standard");
        assertThat(classed(changes, Map.of("alreadyDone", "yes"), "2026-11-24T21:30", "2026-11-24T22:00"))
                .isEqualTo("emergency");
    }

    /** The worst function is where the slightest was, twice as many users count, and the tables of severity are read from below. */
    @Test
    void the_advised_severity_follows_what_the_cells_of_impact_and_severity_ask() {
        deploy(
                "dmn/severity.dmn",
                new OtherCells()
                        .when("impact_[^\"]+_function", TurnedCells::functionFromBelow)
                        .when("impact_[^\"]+_users", TurnedCells::twiceAsMany)
                        .when("severity_\\d_\\d_(?:impact|urgency)", TurnedCells::fromBelow));

        assertThat(advised("cosmetic", 50, 1)).isEqualTo("5");
        assertThat(advised("critical", 50, 1)).isEqualTo("3");
        assertThat(advised("critical", 50, 5)).isEqualTo("1");
        assertThat(advised("minor", 1500, 1)).isEqualTo("5");
        assertThat(advised("minor", 1500, 5)).isEqualTo("3");
        assertThat(advised("minor", 2000, 5)).isEqualTo("4");
    }

    @Test
    void the_urgency_of_what_is_logged_follows_what_the_cells_ask() {
        deploy(
                "dmn/severity.dmn",
                new OtherCells()
                        .when("urgency_stated_\\d_stated", OtherCells::next)
                        .when("urgency_(?:provision|care)_[a-z_]+Effect", TurnedCells::effectFromBelow)
                        .when("urgency_(?:provision|care)_[a-z_]+Scale", TurnedCells::scaleFromBelow)
                        .when("urgency_loss_[a-z]+_lossEffect", TurnedCells::lossFromBelow)
                        .when("urgency_data_[a-z]+_dataEffect", asked -> "\"another\"")
                        .when("urgency_presentation_presentationOnly", TurnedCells::opposite));

        assertThat(urgency(Map.of("provisionEffect", "minor", "provisionScale", "large")))
                .isEqualTo("2");
        assertThat(urgency(Map.of("careEffect", "significant", "careScale", "small")))
                .isEqualTo("3");
        assertThat(urgency(Map.of("lossEffect", "trivial"))).isEqualTo("1");
        assertThat(urgency(Map.of("lossEffect", "more-than-trivial", "dataEffect", "lost-or-corrupted")))
                .isEqualTo("2");
        assertThat(urgency(Map.of())).isEqualTo("5");
        assertThat(advised("critical", 50, 5)).isEqualTo("2");
    }

    private String classed(ChangeStory changes, Map<String, Object> stated, String start, String finish) {
        String incident = changes.managed("2026-11-24T23:00:00");
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, stated);
        changes.heard(EDM, incident, start, finish);
        return story.recorded(incident, "change-classed").get(0).replaceFirst(".* ", "");
    }

    private void deploy(String file, OtherCells cells) {
        changed = ChangedSet.deployed(repository, file, cells);
    }

    private String informed(AnIncident kind) {
        String reference = story.managed("2026-11-24T10:00:00", kind);
        story.runtime.startProcessInstanceByKey("keep-informed", reference, Card.of(story.incident(reference)));
        return reference;
    }

    private String decided(String reference) {
        return story.recorded(reference, "communication-decided").get(0);
    }

    private String advised(String function, int users, int urgency) {
        return between(
                advice(story.reportedByApi(BRIDGE, report -> report.rated(function, users, urgency))),
                "**Advised: severity ",
                "**");
    }

    private String urgency(Map<String, Object> logged) {
        Map<String, Object> answers = new HashMap<>(Map.of("provisionEffect", "none"));
        answers.putAll(logged);
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, answers);
        return between(advice(reference), "urgency ", ")");
    }

    private String advice(String reference) {
        return story.shown(reference, "userTask_setSeverity", "advice");
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
