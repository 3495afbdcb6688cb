package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever sets the severity reads the toolset's score beside the matrix, filled in from the record. */
@EngineTest
class ToolsetScoreShownTest {

    private static final Actor CLINICAL = Actor.person("clinical", Set.of(Groups.CLINICAL_SAFETY));

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Clause("SEV-3")
    @Test
    void the_seven_parts_come_from_the_record() {
        // a national outage of a platinum service with a clinical risk, which its provider calls severity 2
        String advice = advice(report -> report.by("provider", "SPN-1001", 2).withClinicalRisk());

        assertThat(advice)
                .contains("**Advised: severity 1**")
                .endsWith("Toolset score 235, which is severity 1, as guidance only: urgency from linked incidents 35,"
                        + " impact on other providers 50, local severity 35, tier of the service 50,"
                        + " clinical and security risk 35, scope 30;"
                        + " not known, counts 0: linked incidents, assessment or escalation.");
    }

    @Clause("SEV-3")
    @Test
    void tickets_that_desks_tie_to_it_and_what_teams_have_assessed_count() {
        String reference = story.reportedByApi(
                BRIDGE, report -> report.ofKinds("key-deployment").withoutFailure());
        assertThat(story.shown(reference, "userTask_setSeverity", "advice"))
                .contains("urgency from linked incidents 10", "linked incidents, impact on other providers")
                .contains("assessment or escalation.");

        OnPage onPage = new OnPage(context);
        onPage.tiesTicket("bridge", reference, "SB-78");
        onPage.tiesTicket("bridge", reference, "SB-79");
        onPage.starts("bridge", reference, "gather-assessments", Map.of("what", "Help", "others", "Network team"));
        onPage.starts(
                "bridge",
                reference,
                "pass-on-effect",
                Map.of("what", "Slow", "passedTo", "Acute Records", "told", "Ann", "responsible", "partnership"));
        story.completes(
                BRIDGE,
                reference,
                "userTask_assessImpact",
                Map.of("words", "Two regions", "severityAssessed", "2", "by", "Ned Network"));

        assertThat(story.shown(reference, "userTask_setSeverity", "advice"))
                .contains("urgency from linked incidents 20", "impact on other providers 20")
                .contains("assessment or escalation 25")
                .doesNotContain("linked incidents,");
    }

    @Clause("SEV-3")
    @Test
    void what_is_not_known_is_named_and_counts_nothing() {
        // one trust, a gold service, three linked tickets, and nobody says how it fails
        String advice = advice(report -> report.ofService("acute-records")
                .ofKinds("key-deployment")
                .withoutFailure()
                .linkedTo("INC-1", "INC-2", "INC-3"));

        assertThat(advice)
                .endsWith("Toolset score 70, which is severity 5, as guidance only: urgency from linked incidents 20,"
                        + " tier of the service 30, clinical and security risk 0, scope 20;"
                        + " not known, counts 0: impact on other providers, local severity, assessment or escalation.");
    }

    @Clause("SEV-3")
    @Test
    void a_scope_that_nobody_knows_is_not_guessed() {
        String advice = advice(report -> report.ofService("acute-records")
                .ofKinds("key-deployment")
                .withoutFailure()
                .at(List.of(), null));

        assertThat(advice)
                .contains("Toolset score 30, which is severity 5")
                .contains("not known, counts 0: linked incidents, urgency from linked incidents, scope, ");
    }

    @Clause("SEV-3")
    @Test
    void a_risk_that_its_team_has_made_safe_counts_nothing_although_its_flag_stays_on() {
        // given
        String reference = story.reportedByApi(
                BRIDGE, report -> report.by("provider", "SPN-1002", 2).withClinicalRisk());
        assertThat(story.shown(reference, "userTask_answerReferral", "aboutRisk"))
                .isEqualTo("true");

        // when
        story.completes(
                CLINICAL,
                reference,
                "userTask_answerReferral",
                Map.of("outcome", "advice-given", "answer", "Paper charts are in use everywhere", "madeSafe", true));

        // then
        assertThat(story.shown(reference, "userTask_setSeverity", "advice"))
                .contains("Toolset score 200, which is severity 1")
                .contains("clinical and security risk 0");
        assertThat(story.incident(reference).flags().clinicalRisk()).isTrue();
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.endsWith("everywhere\nMade safe; the flag stays on."));
    }

    private String advice(UnaryOperator<ReportBuilder> changes) {
        return story.shown(story.reportedByApi(BRIDGE, changes), "userTask_setSeverity", "advice");
    }
}
