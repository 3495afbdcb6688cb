package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and their pages ask for in vain is told in a sentence, and is no fault of Service Bridge. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class FaultsOfCallersTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    int port;

    private int logged;

    @BeforeEach
    void readTheLog(CapturedOutput output) {
        logged = output.getAll().length();
    }

    @Autowired
    AccessProbe.Probe probe;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @CsvSource({
        "desk, /task/none",
        "desk, /task/none/form",
        "desk, /task/none/deployed-form",
        "desk, /task/none/form-variables",
        "desk, /task/none/variables",
        "desk, /task/none/variables/reference",
        "desk, /task/none/comment",
        "desk, /process-definition/none",
        "desk, /process-definition/none/xml",
        "desk, /process-definition/none/startForm",
        "desk, /process-definition/none/deployed-start-form",
        "operator, /process-definition/none/statistics",
        "operator, /process-definition/none/static-called-process-definitions",
        "operator, /process-instance/none",
        "operator, /process-instance/none/activity-instances",
        "operator, /deployment/none/resources",
        "operator, /deployment/none/resources/x",
        "operator, /deployment/none/resources/x/data",
        "operator, /decision-definition/none",
        "operator, /decision-definition/none/xml",
        "operator, /job/none/stacktrace",
        "admin, /group/none",
        "admin, /user/none/profile",
    })
    void what_is_gone_is_told_so(String person, String path, CapturedOutput output) {
        HttpResponse<String> answer = Visitor.signedIn(port, person).get(TASKLIST + path.replace("none", NOBODYS));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 404);
        assertThat(answer.body()).doesNotContain("NullPointerException", "java.lang");
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void the_form_of_a_task_that_somebody_else_completed_says_so(CapturedOutput output) {
        // given
        Task task = probe.task();
        tasks.complete(task.getId());

        // when
        HttpResponse<String> form =
                Visitor.signedIn(port, "bridge").get(TASKLIST + "/task/%s/deployed-form".formatted(task.getId()));

        // then
        assertThat(form.statusCode()).isEqualTo(404);
        assertThat(form.body()).contains("This task is no longer there");
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "/group/nobodys/members/desk, PUT",
        "/group/edm/members/nobody, PUT",
        "/group/edm/members/nobody, DELETE",
        "/group/nobodys/members/nobody, DELETE",
    })
    void nobody_joins_what_there_is_not(String path, String method, CapturedOutput output) {
        HttpResponse<String> answer = Visitor.signedIn(port, "admin").send(method, TASKLIST + path, "{}");

        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 404);
        assertThat(method.equals("PUT") && answer.statusCode() == 204).isFalse();
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "desk, POST, /task/any/claim",
        "desk, POST, /task/any/assignee",
        "desk, POST, /task/any/submit-form",
        "desk, POST, /process-definition/any/submit-form",
        "desk, PUT, /user/desk/profile",
        "desk, PUT, /user/desk/credentials",
        "desk, POST, /group",
        "operator, POST, /task",
        "operator, POST, /task/count",
        "operator, POST, /history/task/count",
        "operator, POST, /process-instance",
        "operator, POST, /variable-instance",
        "operator, POST, /job",
        "operator, POST, /job/count",
        "operator, PUT, /process-instance/any/suspended",
        "operator, PUT, /job/any/retries",
        "process, POST, /migration/generate",
        "process, POST, /migration/validate",
        "process, POST, /migration/execute",
        "admin, POST, /user/create",
        "admin, POST, /group/create",
        "admin, PUT, /group/edm",
        "admin, POST, /filter/create",
        "admin, PUT, /filter/any",
        "admin, POST, /authorization/create",
        "admin, PUT, /authorization/any",
        "operator, POST, cockpit/incident",
        "operator, POST, cockpit/incident/count",
        "operator, POST, cockpit/process-instance",
        "operator, POST, cockpit/process-instance/count",
        "operator, POST, cockpit/process-definition/any/called-process-definitions",
        "operator, POST, cockpit/process-instance/any/called-process-instances",
    })
    void a_call_without_what_it_needs_is_refused_in_a_sentence(
            String person, String method, String path, CapturedOutput output) {
        // given
        Visitor visitor = Visitor.signedIn(port, person);
        String address = path.startsWith("cockpit") ? path.replaceFirst("cockpit", COCKPIT) : TASKLIST + path;

        // when, then
        for (String nothing : new String[] {"", " ", "null", "[]", "\"\""}) {
            HttpResponse<String> answer = visitor.send(method, address, nothing);
            assertThat(answer.statusCode()).as("%s: %s", nothing, answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("nothing was done");
        }
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/Tasklist/default/",
                "/camunda/app/COCKPIT/default/",
                "/camunda/app/nope/default/",
                "/camunda/app/nope/",
                "/camunda/app/tasklist/nope/",
                "/camunda/app/nope/default/x",
            })
    void an_application_that_there_is_not_is_no_fault(String path, CapturedOutput output) {
        HttpResponse<String> answer = Visitor.signedIn(port, "desk").get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reference\":\"HSSI-000053\"}",
                "{\"reference\":\"HSSI-000053\",\"noticeKind\":null}",
                "{\"reference\":\"HSSI-000053\",\"noticeKind\":\"nope\"}",
                "{\"noticeKind\":\"update\"}",
                "{\"reference\":null,\"noticeKind\":\"update\",\"corrects\":\"x\"}",
                "null",
                "[]",
                "",
            })
    void a_preview_of_nothing_is_no_fault(String form, CapturedOutput output) {
        Visitor desk = Visitor.signedIn(port, "desk");

        HttpResponse<String> answer = desk.send(desk.request("/notices/preview")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 404);
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }
}
