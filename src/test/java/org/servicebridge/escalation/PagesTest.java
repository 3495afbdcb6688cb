package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is asked at night has an SMS and an email with a link to the task, in front of all notices. */
@EngineTest
class PagesTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Senders senders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void begin() {
        clock.setLondon("2026-11-25T03:00:00");
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    @Clause("OOH-7")
    void ooh7_the_edm_on_call_has_a_sms_and_an_email_with_a_link_to_the_task() {
        String reference = escalated(anIncident(), "no-progress");
        Task task = task(reference);

        sendsDue();

        String link = "http://localhost:8080/tasks/" + task.getId();
        assertThat(pages()).allMatch(page -> page.severity() == 0);
        assertThat(texts(reference))
                .anyMatch(text -> text.startsWith("EDM is paged: ") && text.endsWith(" by SMS and email."));
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        assertThat(GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "="))
                .contains(reference + ", severity 1, Spine Core. You are asked as EDM: No progress")
                .contains(link);
        assertThat(entries(reference, "page-sent"))
                .singleElement()
                .asString()
                .contains("SMS not sent: no SMS provider configured", "email sent");
    }

    @Test
    @Clause({"OOH-7", "OOH-16"})
    void ooh16_the_edm_who_acknowledges_is_called_by_nobody_and_further_pages_are_taken_back() {
        String reference = escalated(anIncident(), "no-progress");

        as("edm", Groups.EDM, () -> {
            tasks.claim(task(reference).getId(), "edm");
            tasks.complete(task(reference).getId(), Map.of("answered", "acknowledged"));
        });
        sendsDue();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(pages()).extracting(Delivery::state).containsOnly(DeliveryState.WITHHELD);
        assertThat(entries(reference, "paged-nobody")).isEmpty();
        assertThat(entries(reference, "edm-reached"))
                .singleElement()
                .asString()
                .isEqualTo("Duty Manager has it as EDM, as they say in Tasklist.");
        assertThat(task(reference).getTaskDefinitionKey()).isEqualTo("userTask_actAtLevel2");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_only_the_edm_acknowledges_as_the_edm() {
        String reference = escalated(anIncident(), "no-progress");

        assertThatThrownBy(() -> as(
                        "desk",
                        Groups.NATIONAL_SERVICE_DESK,
                        () -> tasks.complete(task(reference).getId(), Map.of("answered", "acknowledged"))))
                .hasRootCauseMessage("Only the EDM can say so: choose Yes if you reached them.");
    }

    @Test
    @Clause("ESC-2")
    void esc2_at_night_the_edm_hears_of_what_goes_to_level_3() {
        String reference = escalated(anIncident(), "press-office");

        assertThat(texts(reference))
                .anyMatch(text -> text.startsWith("Level 3 is paged: "))
                .anyMatch(text -> text.startsWith("EDM is paged: "));
        assertThat(letters()).anyMatch(text -> text.contains("Level 3 is asked: Press office enquiry."));
        senders.sendDue();
        assertThat(entries(reference, "paged-nobody")).hasSize(1);
        assertThat(entries(reference, "page-not-sent")).hasSize(1);
    }

    @Test
    @Clause("OOH-7")
    void ooh7_a_page_that_cannot_leave_stands_red_on_the_timeline() {
        String reference = escalated(anIncident(), "no-progress");

        senders.sendDue();

        assertThat(entries(reference, "paged-nobody"))
                .singleElement()
                .asString()
                .contains("has no page", "no mail server configured", "Call them.");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_an_exercise_reaches_nobody_outside_and_says_so() {
        String reference = escalated(anIncident().inAnExercise(), "no-progress");

        sendsDue();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(pages()).extracting(Delivery::state).containsOnly(DeliveryState.RECORDED);
        assertThat(texts(reference)).anyMatch(text -> text.endsWith("It is an exercise: nothing leaves."));
    }

    @Test
    void a_page_about_a_restricted_hssi_names_its_reference_only() {
        String reference = escalated(anIncident().flagged(new Flags(false, false, true)), "security");

        assertThat(letters())
                .isNotEmpty()
                .allMatch(text -> text.contains(reference))
                .noneMatch(text -> text.contains("Spine Core") || text.contains("Security"));
    }

    @Test
    void a_page_says_where_the_service_is_not_known_yet() {
        String reference = anIncident().managedIn(incidents, clock).reference();
        database.sql("update incident set service_name = null, severity = null").update();

        escalate(reference, "no-progress");

        assertThat(letters())
                .isNotEmpty()
                .allMatch(text -> text.contains("severity not known yet, service not known yet"));
    }

    private String escalated(AnIncident kind, String reason) {
        String reference = kind.ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
        escalate(reference, reason);
        return reference;
    }

    private void escalate(String reference, String reason) {
        as(
                "desk",
                Groups.NATIONAL_SERVICE_DESK,
                () -> runtime.startProcessInstanceByKey(
                        "escalate-incident", Map.of("reference", reference, "reason", reason, "what", "Help")));
    }

    private void sendsDue() {
        senders.sendDue(TestTransports.mail(mailServer.getSmtp().getPort()));
    }

    private Task task(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }

    private List<Delivery> pages() {
        return database.sql("select * from delivery where page is not null")
                .query(Delivery.class)
                .list();
    }

    private List<String> letters() {
        return database.sql("select body_text from letter").query(String.class).list();
    }

    private List<String> texts(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::content).toList();
    }

    private List<String> entries(String reference, String kind) {
        return timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }

    private void as(String person, String group, Runnable action) {
        identity.setAuthentication(person, List.of(group));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
