package org.servicebridge.access.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that everybody finds in Tasklist; each shows a person only the tasks of their own groups. What is suspended is in a
 * list of its own: in the others it would ask for what cannot be done.
 */
@Component
class TasklistFilters {

    private static final List<Map<String, String>> ON_THE_CARD = List.of(
            Map.of("name", "reference", "label", "Reference"),
            Map.of("name", "severity", "label", "Severity"),
            Map.of("name", "service", "label", "Service"));

    private static final String SEVERITY_1 = "Severity 1";

    private final FilterService filters;
    private final TaskService tasks;
    private final Rights rights;

    TasklistFilters(FilterService filters, TaskService tasks, Rights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void create() {
        create(1, "Mine", "#14324a", open().taskAssigneeExpression("${currentUser()}"));
        create(
                2,
                "My desk, unclaimed",
                "#0b5a8a",
                open().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        create(
                3,
                "Due in 30 minutes",
                "#9c5100",
                open().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusMinutes(30)}"));
        create(4, "Overdue", "#a3160f", open().dueBeforeExpression("${now()}"));
        create(5, SEVERITY_1, "#5a2d82", bySeverityOfCard());
    }

    /**
     * By what a card says, which hides the severity of what is restricted from a team that may not know it; lists of earlier
     * versions asked the process.
     */
    void askTheCardForSeverity() {
        Filter list = filters.createTaskFilterQuery().filterName(SEVERITY_1).unlimitedList().stream()
                .findFirst()
                .orElse(null);
        if (list != null) {
            list.setQuery(bySeverityOfCard());
            filters.saveFilter(list);
        }
    }

    private TaskQuery bySeverityOfCard() {
        return open().taskVariableValueEquals("severity", 1);
    }

    /** What a colleague holds, to be taken over before it is late, and what waits for an operator: a database of an earlier version lacks these. */
    void createHeldAndSuspended() {
        create(
                6,
                "My desk, claimed",
                "#3f5f73",
                open().taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .taskAssigned());
        create(
                7,
                "Suspended by an operator",
                "#6b3a00",
                tasks.createTaskQuery().suspended().orderByDueDate().asc());
    }

    /** Shows what all share to a group that came with a later version. */
    void showTo(String group) {
        filters.createFilterQuery().list().stream()
                .filter(filter -> filter.getOwner() == null)
                .forEach(filter -> rights.grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private TaskQuery open() {
        return tasks.createTaskQuery().active().orderByDueDate().asc();
    }

    private void create(int place, String name, String colour, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority", place,
                "color", colour,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", ON_THE_CARD));
        filters.saveFilter(filter);
        Rights.tasklistUsers()
                .forEach(group -> rights.grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
    }
}
