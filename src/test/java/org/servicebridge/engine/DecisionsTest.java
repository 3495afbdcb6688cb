package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DecisionsTest {

    @Autowired
    private Decisions decisions;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Test
    void theDeployedTablesAnswer() {
        assertThat(decisions.one("cadence", Map.of("clock", "next-notice", "severity", 1)))
                .containsEntry("minutes", 60);
        assertThat(decisions.one(
                        "severity", Map.of("functionCriticality", "high", "usersAffected", 6000, "statedUrgency", 1)))
                .containsEntry("severity", 1);
        assertThat(decisions.one("duty", Map.of("coreHours", false))).containsEntry("level2", "edm");
    }

    @Test
    void aQuestionWithoutAnAnswerIsAnError() {
        assertThatThrownBy(() -> decisions.one("cadence", Map.of("clock", "next-notice")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cadence gave 0 answers");
    }

    @Test
    void theKindsThatWereAskedAboutCanBeReadAgain() {
        assertThat(decisions.all(
                        "non-bau",
                        Map.of("kinds", List.of("multi-site", "local"), "failure", "outage", "canBeClassed", true)))
                .hasSize(1);
        HistoricDecisionInstance latest = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("non-bau")
                .includeInputs()
                .orderByEvaluationTime()
                .desc()
                .list()
                .get(0);
        assertThat(latest.getInputs())
                .filteredOn(input -> "Kinds of HSSI".equals(input.getClauseName()))
                .extracting(HistoricDecisionInputInstance::getValue, HistoricDecisionInputInstance::getErrorMessage)
                .containsExactly(tuple(List.of("multi-site", "local"), null));
    }

    @Test
    void expressionsAreParsedOnce() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(CachingFeelEngine.class);
    }

    @Test
    void anAnswerIsExplainedByTheRuleOfTheDeployedVersion() {
        Explained found = decisions.explained("duty", Map.of("coreHours", false));

        assertThat(found.rule()).isEqualTo("rule_duty_outOfHours");
        assertThat(found.decision()).isEqualTo("duty");
        assertThat(found.version()).isPositive();
        assertThat(found.text("level2")).isEqualTo("edm");
    }

    @Test
    void everyRuleThatMatchesIsExplainedAndNoneOfTheTablesItRequires() {
        assertThat(decisions.allExplained(
                        "severity", Map.of("functionCriticality", "high", "usersAffected", 6000, "statedUrgency", 1)))
                .extracting(Explained::rule)
                .containsExactly("rule_severity_1_1");
        assertThat(decisions.allExplained("cadence", Map.of())).isEmpty();
    }
}
