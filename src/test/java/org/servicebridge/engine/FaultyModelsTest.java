package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Models are held against the schemas of BPMN and DMN, and what does not fit is named with its place. */
@EngineTest
class FaultyModelsTest {

    @Autowired
    RepositoryService repository;

    @Test
    void a_diagram_that_bpmn_does_not_know_is_refused_naming_what_it_is() throws IOException {
        // given
        String faulty = Files.readString(Path.of("bpmn/escalate-incident.bpmn"))
                .replaceFirst("<bpmn:userTask ", "<bpmn:humanTask ")
                .replaceFirst("</bpmn:userTask>", "</bpmn:humanTask>");

        // when, then
        assertThatThrownBy(() -> deployed("escalate-incident.bpmn", faulty))
                .hasMessageContaining("humanTask")
                .hasMessageContaining("escalate-incident.bpmn")
                .hasMessageMatching("(?s).*line \\d+.*");
    }

    @Test
    void a_table_that_dmn_does_not_know_is_refused_naming_what_it_is() throws IOException {
        // given
        String faulty = Files.readString(Path.of("dmn/cadence.dmn"))
                .replaceFirst("<rule ", "<row ")
                .replaceFirst("</rule>", "</row>");

        // when, then
        assertThatThrownBy(() -> deployed("cadence.dmn", faulty)).hasStackTraceContaining("row");
        assertThatThrownBy(() -> deployed("cadence.dmn", faulty)).hasStackTraceContaining("Line=");
    }

    @Test
    void a_table_that_asks_another_finds_it_by_its_id() {
        // given
        String asking = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="both" name="Both" namespace="test">
                  <decision id="asked" name="Asked">
                    <variable id="answer" name="answer" typeRef="integer" />
                    <literalExpression id="six"><text>6</text></literalExpression>
                  </decision>
                  <decision id="asking" name="Asking">
                    <variable id="result" name="result" typeRef="integer" />
                    <informationRequirement id="by"><requiredDecision href="#asked" /></informationRequirement>
                    <literalExpression id="seven"><text>answer + 1</text></literalExpression>
                  </decision>
                </definitions>
                """;
        DmnEngine tables = new DefaultDmnEngineConfiguration()
                .transformer(TableParser.transformer())
                .buildEngine();

        // when
        DmnDecisionResult answer = tables.evaluateDecision(
                tables.parseDecision("asking", new ByteArrayInputStream(asking.getBytes(StandardCharsets.UTF_8))),
                Map.of());

        // then
        assertThat(answer.getSingleResult().<Object>getSingleEntry()).isEqualTo(7);
    }

    private void deployed(String name, String model) {
        repository.createDeployment().addString(name, model).deploy();
    }
}
