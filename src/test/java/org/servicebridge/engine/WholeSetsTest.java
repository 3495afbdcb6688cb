package org.servicebridge.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner deploys from Modeler, over HTTP, whole sets and sets that lack something. */
@WebTest
class WholeSetsTest {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    private FromModeler modeler;

    @BeforeEach
    void begin() {
        modeler = new FromModeler(port);
    }

    @AfterEach
    void takeBack() {
        repository
                .createDeploymentQuery()
                .deploymentName(FromModeler.NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void a_whole_set_is_deployed() throws IOException, InterruptedException {
        HttpResponse<String> answer = modeler.deploys(smallSet());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(deployments()).isOne();
        assertThat(definitions()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ask.form, the form ask for main.bpmn",
        "choose.dmn, the decision choose for main.bpmn",
        "part.bpmn, the process part for main.bpmn"
    })
    void a_set_that_lacks_something_is_refused_and_nothing_is_deployed(String left, String missing)
            throws IOException, InterruptedException {
        Map<String, String> set = smallSet();
        set.remove(left);

        HttpResponse<String> answer = modeler.deploys(set);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(FromModeler.sentence(answer))
                .isEqualTo("Nothing is deployed, because the set lacks " + missing
                        + "; deploy all models, decisions and forms together.");
        assertThat(deployments()).isZero();
        assertThat(definitions()).isZero();
    }

    @Test
    void all_that_is_missing_is_named_at_once() throws IOException, InterruptedException {
        Map<String, String> set = smallSet();
        set.keySet().retainAll(Set.of("main.bpmn"));

        assertThat(FromModeler.sentence(modeler.deploys(set)))
                .contains(
                        "the decision choose for main.bpmn, the form ask for main.bpmn, the process part for main.bpmn");
    }

    @Test
    void the_products_own_set_is_refused_without_one_of_its_forms() throws IOException, InterruptedException {
        Map<String, String> set = FromModeler.ownSet();
        set.remove("confirm-hssi.form");

        HttpResponse<String> answer = modeler.deploys(set);

        assertThat(FromModeler.sentence(answer)).contains("the form confirm-hssi for confirm-hssi.bpmn;");
        assertThat(deployments()).isZero();
    }

    /** The row of the clock is there and holds for another clock, or for one severity only. */
    @ParameterizedTest
    @CsvSource({
        "\"closure\", \"another\", 'clock closure, severity 1, one row of the decision cadence for clock closure, severity 2'",
        "<text>2</text>, <text>3</text>,"
                + " 'clock next-notice, severity 2, one row of the decision cadence for clock supplier-update, severity 2'",
    })
    void a_set_whose_times_lack_a_row_is_refused(String there, String instead, String missing)
            throws IOException, InterruptedException {
        Map<String, String> set = FromModeler.ownSet();
        set.computeIfPresent("cadence.dmn", (name, table) -> withInput(table, there, instead));

        assertThat(FromModeler.sentence(modeler.deploys(set)))
                .isEqualTo("Nothing is deployed, because the set lacks one row of the decision cadence for " + missing
                        + "; deploy all models, decisions and forms together.");
        assertThat(deployments()).isZero();
    }

    /** Only what a row asks, not what it answers. */
    private static String withInput(String table, String there, String instead) {
        return Pattern.compile("<inputEntry.*?</inputEntry>", Pattern.DOTALL)
                .matcher(table)
                .replaceAll(input -> Matcher.quoteReplacement(input.group().replace(there, instead)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dmn/cadence.dmn", "forms/confirm-hssi.form", "bpmn/check-health.bpmn", "bpmn/publish-rota.bpmn"
            })
    void a_file_of_the_set_alone_is_refused(String file) throws IOException, InterruptedException {
        // given
        String content = new String(ModelSet.ofThisApplication().files().get(file), UTF_8);
        Map<String, String> alone = Map.of(file.substring(file.indexOf('/') + 1), content + "\n");

        // when
        HttpResponse<String> answer = modeler.deploys(alone);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(FromModeler.sentence(answer))
                .startsWith("Nothing is deployed, because the set lacks ")
                .endsWith("the process hssi; deploy all models, decisions and forms together.");
        assertThat(deployments()).isZero();
    }

    @Test
    void a_form_or_table_alone_is_refused_although_nobody_knows_it() throws IOException, InterruptedException {
        Map<String, String> set = smallSet();
        set.keySet().retainAll(Set.of("ask.form", "choose.dmn"));

        assertThat(FromModeler.sentence(modeler.deploys(set)))
                .isEqualTo(
                        "Nothing is deployed, because the set lacks the process hssi; deploy all models, decisions and forms together.");
    }

    @Test
    void a_set_with_all_that_code_needs_is_deployed() throws IOException, InterruptedException {
        HttpResponse<String> answer = modeler.deploys(SmallSet.named("Small"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "tables.dmn, decision id=\"duty\", decision id=\"other\", the decision duty",
        "tables.dmn, name=\"repeatMinutes\", name=\"again\", the column repeatMinutes of the decision cadence",
        "hssi.bpmn, process id=\"publish-rota\", process id=\"other\", the process publish-rota",
        "hssi.bpmn, id=\"startEvent_hssi\", id=\"startEvent_hssi\" camunda:formRef=\"every-task\" camunda:formRefBinding=\"latest\","
                + " the binding \"deployment\" of the form every-task in hssi.bpmn"
    })
    void a_set_that_lacks_what_code_needs_is_refused(String file, String there, String instead, String missing)
            throws IOException, InterruptedException {
        Map<String, String> set = SmallSet.named("Small");
        set.computeIfPresent(file, (name, content) -> content.replace(there, instead));

        assertThat(FromModeler.sentence(modeler.deploys(set)))
                .isEqualTo("Nothing is deployed, because the set lacks " + missing
                        + "; deploy all models, decisions and forms together.");
        assertThat(deployments()).isZero();
    }

    @Test
    void a_set_for_a_tenant_is_refused() throws IOException, InterruptedException {
        assertThat(FromModeler.sentence(modeler.deploys(smallSet(), FromModeler.part("\"tenant-id\"", "trust-7"))))
                .isEqualTo("Nothing is deployed: Service Bridge has no tenants, so leave the tenant out.");
        assertThat(deployments()).isZero();
    }

    @Test
    void a_model_that_cannot_be_read_is_told_in_the_engines_words() throws IOException, InterruptedException {
        HttpResponse<String> answer = modeler.deploys(Map.of("main.bpmn", "<no-model/>"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ParseException");
        assertThat(deployments()).isZero();
    }

    private long deployments() {
        return repository
                .createDeploymentQuery()
                .deploymentName(FromModeler.NAME)
                .count();
    }

    private long definitions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKeyIn("main", "part")
                .count();
    }

    private static Map<String, String> smallSet() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("main.bpmn", process("main", """
                <bpmn:userTask id="userTask_ask" camunda:formRef="ask" camunda:formRefBinding="deployment"/>
                <bpmn:userTask id="userTask_later" camunda:formRef="${form}" camunda:formRefBinding="deployment"/>
                <bpmn:businessRuleTask id="ruleTask_choose" camunda:decisionRef="choose" camunda:decisionRefBinding="deployment"/>
                <bpmn:callActivity id="callActivity_part" calledElement="part" camunda:calledElementBinding="deployment"/>
                """));
        set.put("part.bpmn", process("part", ""));
        set.put("choose.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_choose" name="Choose" namespace="http://servicebridge.org/test">
                  <decision id="choose" name="Choose" camunda:historyTimeToLive="P1D">
                    <variable id="chosen" name="chosen" typeRef="boolean"/>
                    <literalExpression id="always"><text>true</text></literalExpression>
                  </decision>
                </definitions>
                """);
        set.put("ask.form", """
                {"id": "ask", "type": "default", "schemaVersion": 16, "components": []}
                """);
        return set;
    }

    private static String process(String id, String more) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="http://servicebridge.org/test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="startEvent_asked"/>
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, more);
    }
}
