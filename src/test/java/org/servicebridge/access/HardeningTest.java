package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine is kept from doing, whoever asks: run scripts, read serialized classes. */
@WebTest
class HardeningTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    AccessProbe.Probe probe;

    @Test
    void a_variable_of_serialized_java_is_refused() {
        // given
        Task task = probe.task();
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        // when
        HttpResponse<String> answer = admin.post("/engine-rest/task/%s/submit-form".formatted(task.getId()), """
                {"variables":{"answer":{"type":"Object","value":"rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAAdwQAAAAAeA==",
                 "valueInfo":{"objectTypeName":"java.util.ArrayList",
                              "serializationDataFormat":"application/x-java-serialized-object"}}}}
                """);

        // then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.getVariable(task.getId(), "answer")).isNull();
    }

    @Test
    void json_makes_no_class_of_the_senders_choice() {
        // given
        Task task = probe.task();
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        // when
        HttpResponse<String> answer = admin.post("/engine-rest/task/%s/submit-form".formatted(task.getId()), """
                {"variables":{"answer":{"type":"Object","value":"{}",
                 "valueInfo":{"objectTypeName":"org.servicebridge.access.KeySecret",
                 "serializationDataFormat":"application/json"}}}}
                """);

        // then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void an_error_that_no_step_waits_for_is_a_fault_and_no_silent_end() {
        // given
        RepositoryService repository = engine.getRepositoryService();
        var deployed = repository
                .createDeployment()
                .addModelInstance(
                        "unhandled.bpmn",
                        Bpmn.createExecutableProcess("unhandled")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .error("nobody-waits-for-it")
                                .done())
                .deploy();

        // then
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("unhandled"))
                .hasMessageContaining("nobody-waits-for-it");
        repository.deleteDeployment(deployed.getId(), true);
    }

    @Test
    void there_is_no_script_engine_but_the_engines_own_expressions() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getName())
                .isSubsetOf(
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory",
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory");
    }

    @Test
    void authorizations_and_the_guards_are_on() {
        // given
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        // then
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    }
}
