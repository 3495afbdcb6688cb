package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Everything that models and steps know a process by, sent along with a form: nothing passes that the form does not ask, so no
 * answer points a step to another record or sends a process another way.
 */
@WebTest
class UndeclaredFieldsTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    /** Variables in models: filled in, handed over, looped over, asked by flows. */
    private static final Pattern IN_MODELS = Pattern.compile(
            "(?:inputParameter name|camunda:in [^>]*target|camunda:out [^>]*target|elementVariable|resultVariable)=\"(\\w+)\"|\\$\\{!?(\\w+)[ }=!]");

    /** Variables in code: by the name at the place, or by a constant. */
    private static final Pattern IN_CODE =
            Pattern.compile("Variable(?:Local)?\\(\"(\\w+)\"|static final String [A-Z_]+ = \"([a-z]\\w+)\"");

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TaskService tasks;

    private ChangeStory changes;
    private Story story;
    private Set<String> names;

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
        names = new TreeSet<>();
        names.addAll(found(IN_MODELS, "bpmn", ".bpmn"));
        names.addAll(found(IN_CODE, "src/main/java", ".java"));
    }

    @Test
    void each_is_known() {
        assertThat(names)
                .contains("noticeId", "change", "ring", "planned", "referral", "reached", "noticeKind", "severity")
                .contains("reference", "level", "paged", "coreHours", "known");
    }

    @Test
    void none_passes_with_the_form_of_any_task() {
        // given
        String day = changes.managed("2026-11-24T14:00:00");
        beside(BRIDGE, "ring-round", day);
        story.completes(
                BRIDGE, day, "userTask_chooseOrganisations", Map.of("organisations", "Example Trust, 07700 900002"));
        beside(BRIDGE, "escalate-incident", day, Map.of("reason", "no-progress"));
        String night = changes.managed("2026-11-24T22:00:00");
        changes.asked(EDM, night);
        beside(EDM, "freeze-changes", night);
        story.completes(
                EDM, night, "userTask_listPlannedChanges", Map.of("any", "yes", "planned", "C-1, patch, 23:00"));
        String drafted = drafted();
        String begun = begun();
        String managed = begun();
        story.foundWithoutRisk(BRIDGE, managed);
        List<Task> open = Stream.of(day, night, drafted, begun, managed)
                .flatMap(reference -> tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream())
                .toList();

        // then
        assertThat(open)
                .extracting(Task::getTaskDefinitionKey)
                .contains(
                        "userTask_ringOrganisation",
                        "userTask_freezeChange",
                        "userTask_stateChange",
                        "userTask_releaseNotice",
                        "userTask_assessRisks",
                        "userTask_draftNotice",
                        "userTask_driveResolution");
        assertThat(open).allSatisfy(this::refusesWhatItDoesNotAsk);
    }

    private void refusesWhatItDoesNotAsk(Task task) {
        tasks.addCandidateUser(task.getId(), "bridge");
        Visitor bridge = Visitor.signedIn(port, "bridge");
        Set<String> asked = fields(bridge.get(TASKS + task.getId() + "/deployed-form"));
        Set<String> others = new TreeSet<>(names);
        others.removeAll(asked);

        HttpResponse<String> together = bridge.post(TASKS + task.getId() + "/submit-form", form(others));
        HttpResponse<String> alone = bridge.post(TASKS + task.getId() + "/submit-form", form(Set.of("noticeId")));

        assertThat(List.of(together.statusCode(), alone.statusCode())).containsOnly(400);
        assertThat(together.body()).contains("has no field " + String.join(", ", others) + "; nothing was taken");
        assertThat(alone.body()).contains("has no field noticeId");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    /** A notice for management alone, which the EDM releases at night. */
    private String drafted() {
        story.clock.setLondon("2026-11-25T22:00:00");
        String reference = story.reportedToDesk(Story.DESK, "One of two power supplies fails");
        story.logged(Story.DESK, reference, Map.of("serviceAffected", "no"));
        story.severitySet(Story.DESK, reference, 1);
        story.confirmedByTelephone(Story.DESK, reference, 1);
        story.foundWithoutRisk(Story.DESK, reference);
        story.noticeSent(Story.DESK, reference);
        return reference;
    }

    private String begun() {
        story.clock.setLondon("2026-11-26T10:00:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        return reference;
    }

    private void beside(Actor person, String process, String incident) {
        beside(person, process, incident, Map.of());
    }

    private void beside(Actor person, String process, String incident, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("reference", incident, "what", "As asked"));
        answers.putAll(more);
        story.as(person, () -> story.runtime.startProcessInstanceByKey(process, answers));
    }

    private static String form(Set<String> fields) {
        return fields.stream()
                .map("\"%s\": {\"value\": \"HSSI-000001\"}"::formatted)
                .collect(Collectors.joining(", ", "{\"variables\": {", "}}"));
    }

    private static Set<String> fields(HttpResponse<String> form) {
        try {
            Set<String> keys = new HashSet<>();
            for (JsonNode key : new ObjectMapper().readTree(form.body()).findValues("key")) {
                keys.add(key.asText());
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(UndeclaredFieldsTest::name)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
