package org.servicebridge.intake.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the Bridge sees in Tasklist of alerts, the oldest task first, and answers there. */
@TestComponent
class AskedAboutAlerts {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final JdbcClient database;

    AskedAboutAlerts(TaskService tasks, FormService forms, IdentityService identity, JdbcClient database) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.database = database;
    }

    List<String> names() {
        return open().stream().map(Task::getName).toList();
    }

    /** What the form shows when it is opened now. */
    String header(int task) {
        return String.valueOf(
                forms.getTaskFormVariables(open().get(task).getId()).get("header"));
    }

    void answer(int task, Map<String, Object> answers) {
        identity.setAuthentication("bridge", List.of("service-bridge"));
        try {
            tasks.complete(open().get(task).getId(), new HashMap<>(answers));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The summaries of the incidents that have become of it. */
    List<String> incidents() {
        return database.sql("select summary from incident where reference in (select incident from alert)")
                .query(String.class)
                .list();
    }

    /** The keys of the alerts for which one of the tasks asks. */
    Set<String> keysIn(int task) {
        return database.sql("""
                        select alert_key from alert where state = 'WAITING'
                            and :reference = 'ALERT-' || lpad(coalesce(counted_in, id)::text, 6, '0')
                        """)
                .param("reference", open().get(task).getName().split(" ")[0])
                .query(String.class)
                .set();
    }

    /** About how many alerts the open tasks ask. */
    int counted() {
        List<String> references =
                names().stream().map(name -> name.split(" ")[0]).toList();
        return references.isEmpty()
                ? 0
                : database.sql("""
                                select count(*) from alert where state = 'WAITING'
                                    and 'ALERT-' || lpad(coalesce(counted_in, id)::text, 6, '0') in (:references)
                                """)
                        .param("references", references)
                        .query(Integer.class)
                        .single();
    }

    long kept(String state) {
        return database.sql("select count(*) from alert where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_checkHealth")
                .orderByTaskName()
                .asc()
                .list();
    }
}
