package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.ExplainCommunication;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of decisions holds what led to something, once, and nothing that was only shown or checked. */
@EngineTest
class DecisionHistoryTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void an_hssi_leaves_a_trace_of_what_was_decided_and_none_of_what_was_shown() {
        // given
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);

        // when
        int before = asked().size();
        for (int i = 0; i < 3; i++) {
            story.bean(FormService.class)
                    .getTaskFormVariables(
                            story.task(reference, "userTask_draftNotice").getId());
            story.bean(ExplainCommunication.class).inWords(story.incident(reference));
        }

        // then
        assertThat(asked()).hasSize(before);

        // when
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofMinutes(30));
        story.resolvedByTelephone(BRIDGE, reference);
        story.agreedAndClosed(BRIDGE, DESK, reference);

        // then
        Map<String, Long> byTable = asked().stream()
                .collect(Collectors.groupingBy(
                        HistoricDecisionInstance::getDecisionDefinitionKey, TreeMap::new, Collectors.counting()));
        assertThat(byTable)
                .as("%d rows in all", rows())
                .containsOnlyKeys(
                        "cadence", "communication-policy", "director-lists", "duty", "impact", "severity", "urgency")
                .containsEntry("communication-policy", passed("businessRuleTask_decideCommunication"))
                .containsEntry("director-lists", passed("businessRuleTask_chooseDirectors"))
                .containsEntry("duty", passed("businessRuleTask_findDesk") + passed("startEvent_handoverOwed"))
                .containsEntry("severity", passed("businessRuleTask_adviseSeverity"));
        assertThat(byTable.get("cadence"))
                .isLessThanOrEqualTo(story.bean(Deadlines.class).of(reference).size());
    }

    private long passed(String activity) {
        return history.createHistoricActivityInstanceQuery()
                .activityId(activity)
                .count();
    }

    private List<HistoricDecisionInstance> asked() {
        return history.createHistoricDecisionInstanceQuery().list();
    }

    private long rows() {
        return List.of("act_hi_decinst", "act_hi_dec_in", "act_hi_dec_out").stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .map(Function.identity())
                .mapToLong(Long::longValue)
                .sum();
    }
}
