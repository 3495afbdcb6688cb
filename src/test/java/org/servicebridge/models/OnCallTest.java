package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * Nobody on call is waited for in silence: each task that may be theirs names them ({@code onCall}, or {@code onCallAtNight} where they sit
 * before it by day), so that they are paged, or is a desk's first, which says it on the telephone.
 */
class OnCallTest {

    /** Who can be on call, and so away from a screen. */
    private static final Set<String> ON_CALL =
            Set.of("edm", "level-3", "level-4", "clinical-safety", "security-ig", "ecab");

    /** Of the groups that an expression may answer, those on call. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("${desk.level2()}", "edm"),
            Map.entry("${desk.deciding(execution)}", "edm"),
            Map.entry("${reached}", "edm,level-3"),
            Map.entry("${paged}", "level-3,level-4"),
            Map.entry("${level}", "level-3,level-4"),
            Map.entry("${changeTexts.authority(execution)}", "edm"),
            Map.entry("${changeTexts.approvers(execution, 'clinical-safety')}", "clinical-safety"),
            Map.entry("${changeTexts.approvers(execution, 'solution-assurance')}", "ecab"),
            Map.entry("${changeTexts.approvers(execution, 'information-security')}", "security-ig"),
            Map.entry("${changeTexts.approvers(execution, 'leadership')}", "level-4"),
            Map.entry("${disablement.host()}", "edm"),
            Map.entry("${freeze.reviewer()}", "edm"),
            Map.entry("${callPeople.chairs(execution)}", "edm"),
            Map.entry("${noticePlan.releasingGroup(execution)}", "edm,security-ig"),
            Map.entry("${retrospective.deciders(execution)}", "edm"),
            Map.entry("${referredTo}", "clinical-safety,edm,security-ig"),
            Map.entry("${summaryTexts.recipient(execution)}", "level-3,level-4"));

    /** What a desk asks and enters, and whoever is on call may do as well. */
    private static final Set<String> A_DESKS_FIRST = Set.of(
            "carry-out-change/userTask_reportProgress",
            "describe-change/userTask_stateChange",
            "describe-change/userTask_recordRfc",
            "describe-change/userTask_hearChange",
            "describe-change/userTask_hearPlan",
            "describe-change/userTask_hearOverview",
            "disable-endpoint/userTask_exploreMitigation");

    private final List<String> findings = new ArrayList<>();
    private final Set<String> exempt = new TreeSet<>();

    @Test
    void each_task_that_may_wait_for_somebody_on_call_names_them() {
        for (ProcessModel model : ProcessModel.all()) {
            model.elements(UserTask.class).forEach(task -> judge(model, task));
        }

        assertThat(findings).isEmpty();
        assertThat(exempt).isEqualTo(new TreeSet<>(A_DESKS_FIRST));
    }

    @Test
    void where_the_model_itself_follows_silence_it_has_a_timer_for_it() {
        for (ProcessModel model : ProcessModel.all()) {
            for (UserTask task : model.elements(UserTask.class)) {
                if (!ProcessModel.property(task, "ownSilence").isEmpty()
                        && model.elements(BoundaryEvent.class).stream()
                                .noneMatch(event -> event.getAttachedTo().equals(task))) {
                    findings.add(model.where(task) + "waits for ever");
                }
            }
        }

        assertThat(findings).isEmpty();
    }

    private void judge(ProcessModel model, UserTask task) {
        Set<String> named = new TreeSet<>();
        for (String property : List.of("onCall", "onCallAtNight")) {
            ProcessModel.property(task, property).forEach(groups -> named.addAll(Arrays.asList(groups.split(","))));
        }
        Set<String> asked = asked(task);
        asked.removeAll(named);
        String name = model.name() + "/" + task.getId();
        if (!asked.isEmpty() && A_DESKS_FIRST.contains(name)) {
            exempt.add(name);
        } else if (!asked.isEmpty()) {
            findings.add(model.where(task) + "waits for " + asked + ", and nobody pages them");
        }
    }

    private static Set<String> asked(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        if (groups == null) {
            return new TreeSet<>();
        }
        return Arrays.stream(groups.split(",(?![^{]*})"))
                .map(group -> ANSWERS.getOrDefault(group, group))
                .flatMap(group -> Arrays.stream(group.split(",")))
                .filter(ON_CALL::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
