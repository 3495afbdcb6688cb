package org.servicebridge.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.change.ChangeState;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models of earlier versions name a bean a step; HSSIs that began under them run on to their end. */
@EngineTest
class EarlierModelsTest {

    private static final Pattern CALL =
            Pattern.compile("(?<= |:)expression=\"\\$\\{(\\w+\\.\\w+\\((?:task|execution)\\))}\"");

    private static final Pattern FLAG = Pattern.compile("(?<=>\\$\\{!?)\\w+(?=}<)");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private Story story;
    private String deployment;

    @BeforeEach
    void earlierModelsAreInForce() throws IOException {
        story = new Story(context);
        DeploymentBuilder earlier = repository.createDeployment().name("earlier");
        for (String folder : new String[] {"bpmn", "dmn", "forms"}) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    earlier.addString(folder + "/" + file.getFileName(), asEarlier(file));
                }
            }
        }
        deployment = earlier.deploy().getId();
    }

    @AfterEach
    void takeBack() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over", true, true));
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void an_hssi_of_an_earlier_version_runs_from_the_report_to_the_closed_record() throws IOException {
        // given
        String reference =
                story.reportedToDesk(DESK, Map.of("summary", "Smartcard log-in fails", "reporter", "Ward 5"));
        story.logged(DESK, reference, Map.of());
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        assertThat(modelOf("confirm-hssi", "hssi")).contains("delegateExpression=\"${chaseSupplier}\"");

        // when
        story.passes(reference, ofMinutes(5));
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofMinutes(30));
        story.resolvedByTelephone(BRIDGE, reference);
        story.agreedAndClosed(BRIDGE, DESK, reference);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    void a_flag_that_had_the_name_of_a_bean_is_read_by_its_name_of_today() throws IOException {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(90))));
        story.severitySet(BRIDGE, reference, 1);
        assertThat(modelOf("tell-of-resolved", "hssi")).contains("${!sendNotice}");

        // when
        story.completes(
                AlreadyResolvedTest.OWNER, reference, "userTask_decideRetrospective", AlreadyResolvedTest.NOT_SENT);

        // then
        assertThat(story.timeline(reference)).contains("posted-to-status-page");
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_recordResolution");
    }

    @Test
    void an_answer_to_a_field_that_had_the_name_of_a_bean_is_read() {
        // given
        ChangeStory changes = new ChangeStory(context);
        String incident = changes.managed("2026-11-24T23:00:00");
        String change = changes.beforeTheDecision(incident);
        changes.decided(EDM, incident, Map.of("decision", "approved", "consensus", true, "notes", "Agreed"));

        // when
        story.completes(
                EDM,
                incident,
                "userTask_reportProgress",
                Map.of("progress", "complete", "by", "Duty manager", "what", "As planned"));

        // then
        assertThat(changes.change(change).state()).isEqualTo(ChangeState.COMPLETE);
    }

    /** As the engine keeps it, beside the process that runs. */
    private String modelOf(String process, String running) throws IOException {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(running)
                .singleResult();
        String runningIn = repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getDeploymentId();
        assertThat(runningIn).isEqualTo(deployment);
        try (InputStream model = repository.getResourceAsStream(deployment, "bpmn/" + process + ".bpmn")) {
            return new String(model.readAllBytes(), UTF_8);
        }
    }

    private static String asEarlier(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
        Map<String, String> earlier = earlierNames(name + ".");
        Map<String, String> flags = earlierNames("variables." + name + ".");
        String calling = CALL.matcher(Files.readString(file))
                .replaceAll(call -> Matcher.quoteReplacement(asEarlier(call, earlier)));
        // The field in which carry-out-change asks how far a change is.
        return FLAG.matcher(calling)
                .replaceAll(flag -> flags.getOrDefault(flag.group(), flag.group()))
                .replace("\"howFar\"", "\"progress\"");
    }

    private static String asEarlier(MatchResult call, Map<String, String> earlier) {
        String bean = earlier.get(call.group(1));
        return bean == null ? call.group() : "delegateExpression=\"${%s}\"".formatted(bean);
    }

    /** By the name of today, for one process. */
    private static Map<String, String> earlierNames(String prefix) throws IOException {
        Properties names = new Properties();
        try (InputStream table = EarlierModelsTest.class.getResourceAsStream("/models/earlier-names.properties")) {
            names.load(table);
        }
        return names.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0)
                .collect(Collectors.toMap(
                        names::getProperty, name -> name.substring(prefix.length()), (one, other) -> one));
    }
}
