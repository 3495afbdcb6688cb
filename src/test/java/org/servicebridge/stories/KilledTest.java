package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.outbox.transport.NotifyStub;

/**
 * The application is stopped, or killed, while three providers are waited for: each with a clock to confirm and a clock to
 * level 2; where it is killed, a notice is leaving, too. It is the real one, in a process and on a database of its own, by the
 * real time; one for both tests, each of which leaves it running.
 */
@Tag("process")
class KilledTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration SENT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WAITING = new ArrayList<>();

    private static final NotifyStub PROVIDER = new NotifyStub();
    private static final GreenMail MAIL_SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static ChildApplication application;
    private static Kept record;

    @BeforeAll
    static void threeProvidersAreWaitedFor() throws IOException {
        MAIL_SERVER.start();
        application = ChildApplication.launched(
                "--service-bridge.notify.api-key="
                        + "tests-00000000-0000-0000-0000-000000000001-00000000-0000-0000-0000-000000000002",
                "--service-bridge.notify.base-url=" + PROVIDER.url(),
                "--service-bridge.notify.sms-template-id=00000000-0000-0000-0000-00000000aaaa",
                "--service-bridge.mail.from=bridge@notices.example.org",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL_SERVER.getSmtp().getPort());
        application.awaitReady();
        record = new Kept(application);
        Visitor program = Visitor.withPassword(application.port(), "bridge", "bridge");
        List<Visitor> desks =
                List.of(Visitor.signedIn(application.port(), "bridge"), Visitor.signedIn(application.port(), "desk"));
        for (int i = 1; i <= 3; i++) {
            String reference = report(program, "INC-" + i);
            setSeverity(desks, reference);
            tellProvider(desks, reference);
            WAITING.add(reference);
        }
    }

    @AfterAll
    static void endAllThatRuns() throws IOException, InterruptedException {
        if (application != null) {
            application.end();
        }
        MAIL_SERVER.stop();
        PROVIDER.close();
    }

    @Test
    void an_application_stopped_in_order_keeps_everything_and_deploys_nothing()
            throws IOException, InterruptedException, SQLException {
        // given
        List<String> everything = record.everything();
        List<String> clocks = record.timers();
        List<String> deployed = record.deployed();
        assertThat(SignInFrom.place(application, "127.0.0.1", "edm", "edm")).isEqualTo(200);

        // when
        application.stop();
        String log = application.log();
        Optional<ProcessHandle> left = application.postgres();
        application.start();
        for (int i = 1; i <= 110; i++) {
            SignInFrom.place(application, "127.0.1." + i, "edm", "guess" + i);
        }

        // then
        assertThat(left).isEmpty();
        assertThat(log).doesNotContain("ERROR", "Exception");
        assertThat(log.indexOf("Process Engine default closed"))
                .isPositive()
                .isLessThan(log.indexOf("HikariPool-1 - Shutdown completed"));
        assertThat(record.everything()).isEqualTo(everything);
        assertThat(record.timers()).isEqualTo(clocks);
        assertThat(record.deployed()).isEqualTo(deployed);
        assertThat(SignInFrom.place(application, "127.0.2.1", "edm", "edm")).isEqualTo(429);
        assertThat(SignInFrom.place(application, "127.0.0.1", "edm", "edm")).isEqualTo(200);
    }

    @Test
    void a_killed_application_loses_nothing_fires_once_what_fell_due_and_sends_once_what_was_leaving()
            throws Exception {
        // given
        String late = WAITING.get(1);
        List<String> everything = record.everything();
        List<String> clocks = record.timers();
        List<String> deployed = record.deployed();
        assertThat(clocks).hasSize(6);
        assertThat(record.one("show fsync")).isEqualTo("on");
        PROVIDER.keepsSilent();
        LeavingNotice notice = new LeavingNotice(application);
        notice.queued();
        ChildApplication.await(
                SENT,
                () -> PROVIDER.texts().size() == 1
                        && notice.state(LeavingNotice.EMAIL).equals("SENT"));

        // when
        application.kill();
        ProcessHandle orphan = application.postgres().orElseThrow();
        notice.isNotKnownToHaveLeft();
        PROVIDER.takes();
        PROVIDER.knows("sending");
        record.fallsDue(late, "timer_supplierSilent", "supplier-confirmation");
        List<String> lateClock = record.timers();
        lateClock.removeAll(clocks);
        application.start();
        ChildApplication.await(SOON, () -> record.overdue() == 0);

        // then
        assertThat(application.postgres()).isPresent().get().isNotEqualTo(orphan);
        assertThat(record.deployed()).isEqualTo(deployed);
        assertThat(lateClock).hasSize(1);
        assertThat(record.timers()).hasSize(6).doesNotContainAnyElementsOf(lateClock);
        assertThat(record.timers().stream().filter(clocks::contains)).hasSize(5);
        assertThat(record.tasksEver("userTask_chaseSupplier")).containsExactly(late);
        assertThat(record.tasksEver("userTask_hearSilence")).isEmpty();
        assertThat(record.entries("provider-silent")).containsExactly(late);
        everything.removeAll(record.everything());
        assertThat(everything)
                .allSatisfy(
                        changed -> assertThat(changed).startsWith("deadline ").contains(late, "supplier-confirmation"))
                .hasSize(1);
        hasLeftOnce(notice);
    }

    /** Notify is asked before a second sending; a mail sent twice is one to its reader. */
    private static void hasLeftOnce(LeavingNotice notice) {
        ChildApplication.await(
                SENT,
                () -> notice.state(LeavingNotice.SMS).equals("SENT")
                        && notice.state(LeavingNotice.EMAIL).equals("SENT"));
        assertThat(PROVIDER.texts()).hasSize(1);
        String once = "<%s@notices.example.org>".formatted(LeavingNotice.EMAIL);
        assertThat(MAIL_SERVER.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactly(once, once);
    }

    /** An exercise, so that no message to its provider leaves beside the notice. */
    private static String report(Visitor program, String providerReference) throws IOException {
        HttpResponse<String> taken = program.post(
                "/api/v1/incidents",
                JSON.writeValueAsString(Map.of(
                        "reportedBy",
                        "bridge",
                        "providerReference",
                        providerReference,
                        "service",
                        "spine-core",
                        "summary",
                        "Smartcard log-in fails",
                        "occurredAt",
                        Instant.now().minusSeconds(600).toString(),
                        "functionCriticality",
                        "critical",
                        "usersAffected",
                        6000,
                        "urgency",
                        1,
                        "failure",
                        "outage",
                        "exercise",
                        true)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return JSON.readTree(taken.body()).path("reference").asText();
    }

    private static void setSeverity(List<Visitor> desks, String reference) throws IOException {
        answer(desks, reference, "userTask_setSeverity", """
                        {"variables": {
                          "severitySet": {"value": "1", "type": "String"},
                          "severityReason": {"value": "As judged by the desk", "type": "String"},
                          "crisis": {"value": "no", "type": "String"},
                          "patientHarmed": {"value": "no", "type": "String"},
                          "clinicalRisk": {"value": "no", "type": "String"},
                          "securityRisk": {"value": "no", "type": "String"},
                          "qualifiesBecause": {"value": "national-service", "type": "String"}}}
                        """);
    }

    private static void tellProvider(List<Visitor> desks, String reference) throws IOException {
        answer(desks, reference, "userTask_tellProvider", """
                        {"variables": {"told": {"value": "Duty manager", "type": "String"}}}
                        """);
    }

    /** Which desk has the task depends on the time of day at which the test runs. */
    private static void answer(List<Visitor> desks, String reference, String task, String answers) throws IOException {
        for (Visitor desk : desks) {
            JsonNode open = JSON.readTree(
                    desk.get(TASKS + "?processInstanceBusinessKey=" + reference).body());
            if (!open.isEmpty()) {
                assertThat(open.get(0).path("taskDefinitionKey").asText()).isEqualTo(task);
                HttpResponse<String> done =
                        desk.post(TASKS + "/" + open.get(0).path("id").asText() + "/submit-form", answers);
                assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
                return;
            }
        }
        throw new AssertionError("No desk has a task for " + reference);
    }
}
