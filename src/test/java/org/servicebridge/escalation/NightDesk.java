package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Handling;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.MovableClock;
import org.springframework.context.ApplicationContext;

/** The National Service Desk at three in the morning, with one HSSI, as the tests of the escalation drive it. */
final class NightDesk {

    static final String DECIDE_BAU = "userTask_decideBau";
    static final String CALL_EDM = "userTask_callEdm";
    static final String CALL_LEVEL_3 = "userTask_callLevel3";
    static final String GIVE_GUIDANCE = "userTask_giveGuidance";

    private final ApplicationContext context;
    private final TaskService tasks;
    private String reference = "";

    NightDesk(ApplicationContext context) {
        this.context = context;
        this.tasks = context.getBean(TaskService.class);
        clock().setLondon("2026-11-25T03:00:00");
    }

    Incident manages(AnIncident kind) {
        Incident incident =
                kind.ownedBy(Groups.NATIONAL_SERVICE_DESK).managedIn(context.getBean(Incidents.class), clock());
        reference = incident.reference();
        return incident;
    }

    void starts(String process) {
        context.getBean(RuntimeService.class).startProcessInstanceByKey(process, reference);
    }

    /** The only open task, which is of this kind. */
    Task only(String task) {
        Task open =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
        return open;
    }

    void completes(String task, Map<String, Object> answers) {
        tasks.complete(only(task).getId(), answers);
    }

    void noAnswer(String task) {
        completes(task, Map.of("answered", "no"));
    }

    void reaches(String task, String whom) {
        completes(task, Map.of("answered", whom, "relayed", "Two sites are down."));
    }

    Object shown(String task, String field) {
        return tasks.getVariable(only(task).getId(), field);
    }

    List<String> groups(String task) {
        return tasks.getIdentityLinksForTask(only(task).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    List<String> ends() {
        return history().createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    Object flag(String name) {
        return history()
                .createHistoricVariableInstanceQuery()
                .variableName(name)
                .singleResult()
                .getValue();
    }

    Handling handling() {
        return context.getBean(Incidents.class).get(reference).handling();
    }

    Deadline edmContact() {
        return context.getBean(Deadlines.class).of(reference).stream()
                .filter(deadline -> deadline.clock().equals(ClockKind.EDM_CONTACT.code()))
                .findAny()
                .orElseThrow();
    }

    List<String> told() {
        return timeline().stream().map(TimelineEntry::content).toList();
    }

    List<String> kinds() {
        return timeline().stream().map(TimelineEntry::kind).toList();
    }

    MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    private List<TimelineEntry> timeline() {
        return context.getBean(Timeline.class).of(reference);
    }

    private HistoryService history() {
        return context.getBean(HistoryService.class);
    }
}
