package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody saves a model in Modeler while the demonstration runs. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class EditedModelsTest {

    @Autowired
    private EditedModels edited;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private MovableClock clock;

    @TempDir
    private Path sources;

    private ProcessDefinition before;

    @BeforeEach
    void theFoldersAreAsTheyWereBuilt() throws IOException {
        before = inForce();
        // Later than any build: a set that is saved now is the newest.
        clock.setLondon("2100-01-04T10:00:00");
        for (Map.Entry<String, byte[]> file :
                ModelSet.ofThisApplication().files().entrySet()) {
            Path path = sources.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        edited.look(sources);
    }

    @AfterEach
    void takeBack() {
        if (!inForce().getId().equals(before.getId())) {
            repository.deleteDeployment(inForce().getDeploymentId(), true);
        }
    }

    @Test
    void what_is_saved_is_in_force_at_the_next_look() throws IOException {
        // given
        assertThat(inForce().getId()).isEqualTo(before.getId());

        // when
        processIsNamed("Handle major incident");
        clock.advance(Duration.ofMinutes(1));
        edited.look(sources);

        // then
        assertThat(inForce().getName()).isEqualTo("Handle major incident");
        assertThat(inForce().getVersion()).isEqualTo(before.getVersion() + 1);
    }

    @Test
    void a_set_that_is_refused_leaves_the_one_before_in_force_and_says_why(CapturedOutput output) throws IOException {
        // when
        Files.delete(sources.resolve("forms/chase-supplier.form"));
        clock.advance(Duration.ofMinutes(1));
        edited.look(sources);

        // then
        assertThat(inForce().getId()).isEqualTo(before.getId());
        assertThat(output).contains("are not taken up", "the form chase-supplier");
    }

    @Test
    void where_no_sources_stand_nothing_happens(@TempDir Path elsewhere) {
        edited.look(elsewhere);

        assertThat(inForce().getId()).isEqualTo(before.getId());
    }

    private void processIsNamed(String name) throws IOException {
        Path model = sources.resolve("bpmn/hssi.bpmn");
        Files.writeString(
                model,
                Files.readString(model)
                        .replaceFirst("(<bpmn:process id=\"hssi\" name=)\"[^\"]*\"", "$1\"%s\"".formatted(name)));
    }

    private ProcessDefinition inForce() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hssi")
                .latestVersion()
                .singleResult();
    }
}
