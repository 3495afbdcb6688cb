package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.calendar.Calendars.london;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class PublishRotaTest {

    private static final String KEY = "ROTA-2026-11-23-0700";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService engineHistory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Shifts shifts;

    @Autowired
    private Rota rota;

    private RotaStage stage;

    @BeforeEach
    void demonstration() throws Exception {
        stage = new RotaStage(context);
        stage.reset();
    }

    @AfterEach
    void leaveItAsItWas() throws Exception {
        identity.clearAuthentication();
        stage.reset();
    }

    @Test
    @Clause("ROT-1")
    void rot1_the_weeks_rota_goes_to_everybody_on_the_rota_and_to_the_desks() {
        // when
        monday();

        // then
        assertThat(ends()).containsExactly("endEvent_published");
        assertThat(readers())
                .hasSize(16)
                .contains("edm@example.org", "level3b@example.org", "service-bridge-desk@example.org");
        String text = letter("body_text");
        assertThat(text)
                .contains("On call in the week of Monday 23 November 2026", "the week of Monday 30 November 2026")
                .contains("Tuesday 24 November 2026, 5:30pm to Wednesday 8:00am: Duty Manager, 07700 900101");
        assertThat(letter("body_html")).contains("Duty Manager").contains("lang=\"en-GB\"");
        assertThat(letter("subject")).isEqualTo("On-call rota for the week of Monday 23 November 2026");
        assertThat(stage.told())
                .contains("The rota for the week of Monday 23 November 2026 is published to 16 readers.");
    }

    @Test
    @Clause("ROT-3")
    void rot3_what_the_check_finds_is_the_bridges_task_before_it_matters_until_it_is_mended() {
        // given: on Friday night nobody is on call
        RotaShift friday = stage.shift(RotaRole.EDM, "2026-11-27T17:30:00");
        shifts.change(
                friday.id(),
                friday.shift().of("edm5"),
                Origin.AGREED,
                stage.clock().instant());
        shifts.remove(friday.id());
        rota.add(new Shift("edm5", RotaRole.EDM, london("2026-11-27T18:00:00"), friday.ends()));
        database.sql("update shift set origin = 'agreed', known_at = now() where starts = :at")
                .param("at", java.sql.Timestamp.from(london("2026-11-27T18:00:00")))
                .update();
        database.sql("delete from rota_order where role = 'edm'").update();

        // when
        monday();

        // then
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(KEY).singleResult();
        assertThat(task.getName()).isEqualTo(KEY + " Mend rota");
        assertThat(task.getDueDate()).isEqualTo(Date.from(london("2026-11-24T17:30:00")));
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD);
        assertThat(forms.getTaskFormVariables(task.getId())).containsKey("header");
        assertThat(tasks.getVariable(task.getId(), "findings"))
                .isEqualTo("- Nobody is on call as EDM: Friday 27 November 2026, 5:30pm to 6:00pm.");

        // when the Bridge says it is mended and it is not
        identity.setAuthentication("bridge", List.of(Groups.SERVICE_BRIDGE));
        assertThatThrownBy(() -> complete(task, "mended"))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The check still finds 1: Nobody is on call");

        // when it is
        rota.add(new Shift("edm6", RotaRole.EDM, london("2026-11-27T17:30:00"), london("2026-11-27T18:00:00")));
        database.sql("update shift set known_at = now() where known_at is null").update();
        complete(task, "mended");
        identity.clearAuthentication();

        // then it is published again
        assertThat(ends()).containsExactly("endEvent_mendedPublished");
        assertThat(readers()).hasSize(32);
        assertThat(stage.told().subList(0, 2)).contains("The rota is mended.");
    }

    @Test
    void a_rota_that_stays_as_it_is_needs_a_reason() {
        // given
        shifts.remove(stage.shift(RotaRole.LEVEL_3, "2026-11-30T08:00:00").id());
        database.sql("delete from rota_order where role = 'level-3'").update();
        monday();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(KEY).singleResult();
        identity.setAuthentication("lead", List.of(Groups.SERVICE_BRIDGE_LEAD));

        // when
        complete(task, "left");
        identity.clearAuthentication();

        // then
        assertThat(ends()).containsExactly("endEvent_left");
        assertThat(readers()).hasSize(16);
    }

    private void complete(Task task, String outcome) {
        tasks.complete(task.getId(), Map.of("outcome", outcome, "done", "Asked around"));
    }

    private void monday() {
        runtime.startProcessInstanceByKey("publish-rota", KEY);
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("publish-rota")
                .singleResult()
                .getId());
    }

    private List<String> ends() {
        return engineHistory.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<String> readers() {
        return database.sql(
                        "select d.address from delivery d join letter l on l.delivery = d.id where l.purpose = 'rota'")
                .query(String.class)
                .list();
    }

    private String letter(String column) {
        return database.sql("select " + column + " from letter where purpose = 'rota' limit 1")
                .query(String.class)
                .single();
    }
}
