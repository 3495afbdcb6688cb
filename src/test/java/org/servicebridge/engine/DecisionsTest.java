package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicebridge.engine.DecisionTable.CADENCE;
import static org.servicebridge.engine.DecisionTable.DUTY;
import static org.servicebridge.engine.DecisionTable.NON_BAU;
import static org.servicebridge.engine.DecisionTable.SEVERITY;
import static org.servicebridge.engine.DecisionTable.URGENCY;

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
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class DecisionsTest {

    private static final Map<String, Object> HIGH_AND_MANY =
            Map.of("functionCriticality", "high", "usersAffected", 6000, "statedUrgency", 1);

    @Autowired
    private Decisions decisions;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Test
    void the_deployed_tables_answer() {
        Tables tables = decisions.inForce();
        assertThat(tables.one(CADENCE, Map.of("clock", "next-notice", "severity", 1))
                        .number("minutes"))
                .isEqualTo(60);
        assertThat(tables.number(SEVERITY, HIGH_AND_MANY)).contains(1);
        assertThat(tables.number(URGENCY, Map.of("careEffect", "minor", "careScale", "small", "statedUrgency", 2)))
                .contains(2);
        assertThat(tables.one(DUTY, Map.of("coreHours", false)).text("level2")).isEqualTo("edm");
    }

    @Test
    void a_question_without_an_answer_is_an_error() {
        assertThatThrownBy(() -> decisions.inForce().one(CADENCE, Map.of("clock", "next-notice")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cadence gave 0 answers");
    }

    @Test
    void the_kinds_that_were_asked_about_can_be_read_again() {
        assertThat(decisions
                        .inForce()
                        .onRecord()
                        .all(
                                NON_BAU,
                                Map.of(
                                        "kinds",
                                        List.of("multi-site", "local"),
                                        "failure",
                                        "outage",
                                        "canBeClassed",
                                        true)))
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
    void expressions_are_parsed_once() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(CachingFeelEngine.class);
    }

    @Test
    void an_answer_is_explained_by_the_rule_of_the_deployed_version() {
        Explained found = decisions.inForce().one(DUTY, Map.of("coreHours", false));

        assertThat(found.rule()).isEqualTo("rule_duty_outOfHours");
        assertThat(found.decision()).isEqualTo("duty");
        assertThat(found.version()).isPositive();
        assertThat(found.text("level2")).isEqualTo("edm");
    }

    @Test
    void every_rule_that_matches_is_explained_and_none_of_the_tables_it_requires() {
        assertThat(decisions.inForce().all(SEVERITY, HIGH_AND_MANY))
                .extracting(Explained::rule)
                .containsExactly("rule_severity_1_1");
        assertThat(decisions.inForce().all(CADENCE, Map.of())).isEmpty();
    }

    @Test
    void what_is_shown_leaves_no_trace_and_what_is_decided_one_a_transaction_and_question() {
        // when
        transactions.executeWithoutResult(status -> {
            ask(decisions.inForce(), "next-notice");
            ask(decisions.inForce().onRecord(), "next-notice");
            ask(decisions.inForce().onRecord(), "next-notice");
            ask(decisions.inForce().onRecord(), "supplier-update");
            ask(decisions.inForce(), "supplier-update");
        });
        ask(decisions.inForce(), "next-notice");

        // then
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("cadence")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_column_that_is_not_said_to_be_read_cannot_be_read() {
        Explained row = decisions.inForce().one(DUTY, Map.of("coreHours", true));

        assertThatThrownBy(() -> row.text("level3")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void ask(Tables tables, String clock) {
        tables.one(CADENCE, Map.of("clock", clock, "severity", 1));
    }
}
