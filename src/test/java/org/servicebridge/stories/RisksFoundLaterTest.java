package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A risk that is found after logging, by whatever door, has the same effect as one that was found there. */
@EngineTest
class RisksFoundLaterTest {

    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";

    @Autowired
    private ApplicationContext context;

    private Story story;
    private OnPage onPage;

    @BeforeEach
    void begin() {
        story = new Story(context);
        onPage = new OnPage(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"IH-7", "IH-8"})
    void ih7_a_risk_is_found_on_the_page_while_the_provider_is_awaited_and_once_it_is_resolved() {
        String awaited = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, awaited);
        story.severitySet(BRIDGE, awaited, 1);
        String resolved = resolved();

        onPage.findsRisk("bridge", awaited, "security", "Data was seen");
        onPage.findsRisk("bridge", resolved, "clinical-safety", "Doses were wrong");

        assertThat(story.openTasks(awaited)).containsEntry("userTask_answerReferral", "security-ig");
        assertThat(story.incident(awaited).flags().securityRisk()).isTrue();
        assertThat(story.openTasks(resolved)).containsEntry("userTask_answerReferral", "clinical-safety");
        assertThat(story.entries(resolved)).contains("bridge: A risk to patient care: Doses were wrong");
        HttpResponse<String> seen = onPage.seenBy("desk", awaited);
        assertThat(seen.statusCode()).as("fewer see it").isEqualTo(404);
    }

    @Test
    @Clause({"IH-7", "IH-8", "SEC-4"})
    void ih7_a_security_risk_found_after_the_first_notice_is_referred_and_the_next_one_is_released_by_security() {
        String reference = confirmed();
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofMinutes(30));

        story.completes(
                BRIDGE, reference, "userTask_driveResolution", Map.of("nextStep", "security", "what", "Data was seen"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_answerReferral", "security-ig");
        int left = new Readers(context).kinds(reference).size();
        story.passes(reference, ofMinutes(10));
        story.completes(
                BRIDGE,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "whatIsKnown", "Smartcard log-in fails",
                        "userImpact", "Users cannot sign in",
                        "location", "Multiple Spine Core Users",
                        "substantiated", "yes",
                        "agreedWith", "Duty manager",
                        "programmeDirectors", false,
                        "topLevelDirectors", false));

        assertThat(story.openTasks(reference)).containsEntry("userTask_releaseNotice", "security-ig");
        assertThat(new Readers(context).kinds(reference)).hasSize(left);
    }

    @Test
    @Clause({"IH-7", "ESC-1"})
    void ih7_what_is_escalated_as_a_risk_is_flagged_and_assessed() {
        String reference = confirmed();

        onPage.starts(
                "bridge", reference, "escalate-incident", Map.of("reason", "security", "what", "Data may be seen"));

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_answerReferral", "security-ig")
                .containsKey(ACKNOWLEDGE);
        assertThat(story.incident(reference).flags().securityRisk()).isTrue();
    }

    @Test
    @Clause({"INV-2", "IH-7"})
    void inv2_a_risk_that_nobody_found_at_logging_and_that_makes_it_an_hssi_is_flagged_and_assessed() {
        String logged = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, logged);
        Map<String, Object> risk = Map.of("qualifiesBecause", "security", "riskRating", "high");
        assertThatThrownBy(() -> story.severityProposed(BRIDGE, logged, 1, risk))
                .hasRootCauseMessage("Describe the risk that makes it an HSSI.");

        Map<String, Object> described = new HashMap<>(risk);
        described.put("qualifyingRisk", "Data was seen");
        story.severityProposed(BRIDGE, logged, 1, described);

        assertThat(story.incident(logged).flags().securityRisk()).isTrue();
        assertThat(story.openTasks(logged)).containsEntry("userTask_answerReferral", "security-ig");
        assertThat(onPage.seenBy("bridge", logged).body()).contains("risk rated high");
        assertThat(onPage.seenBy("desk", logged).statusCode()).isEqualTo(404);
    }

    private String confirmed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        return reference;
    }

    private String resolved() {
        String reference = confirmed();
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        return reference;
    }
}
