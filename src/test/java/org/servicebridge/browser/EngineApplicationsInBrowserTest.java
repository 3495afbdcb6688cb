package org.servicebridge.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Those who look after the engine walk through Cockpit, Admin and Welcome: where the recording is written, as it takes minutes.
 * What is refused to them on the way is named.
 *
 * <p>What they change was recorded by hand in November 2026, in Chromium on a running demonstration of Camunda 7.24, and added to
 * {@code recorded-calls.txt}. Admin: a user made, edited, given a password, unlocked, put into a group and taken out, deleted; users
 * sorted, and searched by each condition; a group made, edited and deleted; a right of a group and of a person made, changed and taken;
 * tenants; all pages of the system, metrics and diagnostics too. Tasklist: each tab of a task; claimed, given back, set to oneself;
 * sorted, and searched by each condition that is offered; a process looked for by name; a list of tasks made, changed, shared with a
 * group and deleted. Cockpit: a step that failed, looked at from each side, and tried again; a process suspended and let go on; each
 * tab of process, instance and definition with and without a step chosen; a decision with what went in and came out. Welcome: one's own
 * profile and password. Two calls of Welcome and Admin were refused until then and are written as they were sent.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "write", matches = ".*")
class EngineApplicationsInBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final String ADMIN = "/camunda/app/admin/default/#";
    private static final String MONITORING_DOWN =
            "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":{\"summary\":\"Disk full\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApiCaller api;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService models;

    @Autowired
    private HistoryService history;

    private Browser browser;

    @BeforeEach
    void open() {
        clock.setLondon("2026-11-24T10:00:00");
        api.post(ApiCaller.MONITORING, "/api/v1/alerts/events", MONITORING_DOWN);
        api.post(ApiCaller.SPINE, "/api/v1/incidents", report());
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void an_operator_looks_at_processes_and_what_waits_in_them() {
        // given
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processDefinitionKey("check-health")
                .singleResult();
        ProcessInstance hssi = runtime.createProcessInstanceQuery()
                .processDefinitionKey("hssi")
                .singleResult();
        browser.signedIn("operator");
        // Nobody reads all tasks, so Cockpit cannot count them by group.
        browser.expectsRefusal("GET /camunda/api/engine/engine/default/task/report/candidate-group-count");

        // when, then
        look(COCKPIT + "/dashboard");
        look(COCKPIT + "/processes");
        look(COCKPIT + "/processes?pdSearchQuery=" + search("name", "Like", "%HSSI%"));
        look(COCKPIT + "/processes?pdSearchQuery=" + search("name", "eq", "HSSI"));
        look(COCKPIT + "/processes?pdSearchQuery=" + search("key", "Like", "hssi%"));
        look(COCKPIT + "/processes?pdSearchQuery=" + search("key", "eq", "hssi"));
        look(COCKPIT + "/tasks");
        String definition = COCKPIT + "/process-definition/" + hssi.getProcessDefinitionId() + "/runtime?tab=";
        for (String tab : new String[] {
            "process-instances-table", "incidents-tab", "call-process-definitions-table", "job-definition-table"
        }) {
            look(definition + tab);
        }
        String search = definition + "process-instances-table&searchQuery=";
        look(search + search("businessKey", "eq", "HSSI-000001"));
        look(search + search("activityIdIn", "eq", "startEvent_reported"));
        look(search + search("startedDate", "Before", "2026-11-24T10:00:00"));
        look(search + search("startedDate", "After", "2026-11-24T10:00:00"));
        look(search + search("withIncident", "eq", ""));
        for (String id : new String[] {process.getId(), hssi.getId()}) {
            for (String tab : new String[] {
                "variables-tab", "incidents-tab", "called-process-instances-tab", "user-tasks-tab", "jobs-tab"
            }) {
                look(COCKPIT + "/process-instance/" + id + "/runtime?tab=" + tab);
            }
        }
    }

    @Test
    void a_process_owner_looks_at_decisions_and_deployments() {
        // given
        DecisionDefinition table = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey("severity")
                .latestVersion()
                .singleResult();
        String deployment = table.getDeploymentId();
        browser.signedIn("process");
        // What was asked of a table has flags of restricted HSSIs.
        browser.expectsRefusal("GET /camunda/api/engine/engine/default/history/decision-instance");

        // when, then
        look(COCKPIT + "/decisions");
        look(COCKPIT + "/decision-definition/" + table.getId() + "/history");
        history.createHistoricDecisionInstanceQuery()
                .listPage(0, 1)
                .forEach(decision -> look(COCKPIT + "/decision-instance/" + decision.getId() + "/history"));
        look(COCKPIT + "/repository");
        for (String sort : new String[] {"id", "name", "deploymentTime"}) {
            look(COCKPIT + "/repository?deploymentsSortOrder=asc&deploymentsSortBy=" + sort);
        }
        String search = COCKPIT + "/repository?deploymentsQuery=";
        look(search + search("id", "eq", deployment));
        look(search + search("name", "eq", "models"));
        look(search + search("name", "Like", "%models%"));
        look(search + search("deploymentTime", "Before", "2027-11-24T10:00:00"));
        look(search + search("deploymentTime", "After", "2020-11-24T10:00:00"));
        look(search + search("source", "eq", "service-bridge"));
        look(search + search("withoutSource", "eq", ""));
        for (String resource : models.getDeploymentResourceNames(deployment)) {
            if (resource.matches(".*/(hssi|severity|check-health)\\.(bpmn|dmn|form)")) {
                look(COCKPIT + "/repository?deployment=" + deployment + "&resourceName=" + resource);
            }
        }
        look(COCKPIT + "/batch");
    }

    @Test
    void an_administrator_looks_at_people_groups_and_rights() {
        browser.signedIn("admin");
        look("/camunda/app/welcome/default/#!/welcome");
        look("/camunda/app/welcome/default/#/welcome");
        look(ADMIN + "/users");
        look(ADMIN + "/users?searchQuery=" + search("id", "eq", "bridge"));
        look(ADMIN + "/users/bridge?tab=profile");
        look(ADMIN + "/users/bridge?tab=groups");
        look(ADMIN + "/users/bridge?tab=tenants");
        look(ADMIN + "/user-create");
        look(ADMIN + "/groups");
        look(ADMIN + "/groups/service-bridge?tab=information");
        look(ADMIN + "/groups/service-bridge?tab=users");
        look(ADMIN + "/group-create");
        look(ADMIN + "/tenants");
        look(ADMIN + "/authorization?resource=0");
        look(ADMIN + "/authorization?resource=7");
        look(ADMIN + "/system?section=system-settings-general");
    }

    /** Opens it anew, and waits until the page has asked nothing more for a while. */
    private void look(String address) {
        browser.driver().get("about:blank");
        browser.open(address);
        Settling settling = new Settling();
        browser.until("see the page come to rest", settling::isReached);
    }

    private static String search(String type, String operator, String value) {
        String query = "[{\"type\":\"%s\",\"operator\":\"%s\",\"value\":\"%s\",\"name\":\"\"}]"
                .formatted(type, operator, value);
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, Object> report() {
        return Map.of(
                "reportedBy", "provider",
                "provider", "spine-operations",
                "providerReference", "INC4711",
                "service", "spine-core",
                "summary", "Smartcard log-in fails",
                "occurredAt", "2026-11-24T09:12:00Z",
                "functionCriticality", "critical",
                "usersAffected", 6000,
                "urgency", 1,
                "failure", "outage");
    }

    /** Whether as many calls were seen as a while ago, some at least. */
    private static final class Settling {

        private static final Duration WHILE = Duration.ofMillis(1_200);

        private int seen = -1;
        private Instant since = Instant.now();

        boolean isReached() {
            int now = SentCalls.calls().size();
            if (now != seen) {
                seen = now;
                since = Instant.now();
            }
            return now > 0 && Duration.between(since, Instant.now()).compareTo(WHILE) > 0;
        }
    }
}
