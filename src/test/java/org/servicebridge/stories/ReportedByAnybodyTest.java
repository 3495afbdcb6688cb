package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Anybody reports what may be an HSSI, and the desk on duty is asked. */
@WebTest
class ReportedByAnybodyTest {

    private static final String LOOK = "userTask_lookAtReport";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    private Story story;
    private AnybodysReports reports;
    private Visitor reporter;

    /** Who works at no desk and with no HSSI. */
    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reports = new AnybodysReports(context);
        reporter = Visitor.signedIn(port, "process");
    }

    @Test
    @Clause("INV-10")
    void inv10_anybody_reports_on_one_page_and_the_desk_on_duty_is_asked_to_look_at_it_in_ten_minutes() {
        // when
        String reference = reports.by(reporter, Map.of("place", "All London wards"));

        // then
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(LOOK, "service-bridge"));
        assertThat(story.task(reference, LOOK).getDueDate()).isEqualTo("2026-11-24T10:10:00Z");
        assertThat(story.shown(reference, LOOK, "header"))
                .contains(
                        "Smartcard log-in fails",
                        "Reported by Process Owner, 07700 900123",
                        "Since 9:30am",
                        "Service: Spine Core",
                        "Where: All London wards",
                        "How many people: 1200");
        assertThat(AnybodysReports.page(reporter)).contains(reference, "The desk on duty has not answered yet.");
        assertThat(reports.count("incident")).isZero();

        // when
        story.clock.setLondon("2026-11-24T22:00:00");
        String atNight = reports.by(Visitor.signedIn(port, "process"), Map.of("key", "another"));

        // then
        assertThat(story.openTasks(atNight)).isEqualTo(Map.of(LOOK, "national-service-desk"));
    }

    @Test
    @Clause("INV-10")
    void inv10_what_is_refused_keeps_what_was_typed_and_what_is_sent_twice_is_one_report() {
        // when
        HttpResponse<String> refused =
                AnybodysReports.submitted(reporter, Map.of("usersAffected", "many", "place", "Ward 5 & 6"));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "Give the number of people in figures",
                        "value=\"many\"",
                        "value=\"Ward 5 &amp; 6\"",
                        ">Smartcard log-in fails</textarea>",
                        "value=\"2026-11-24T09:30\"",
                        "<option value=\"spine-core\" selected=\"selected\">",
                        "name=\"key\" value=\"first\"");
        assertThat(AnybodysReports.submitted(reporter, Map.of("summary", " ")).body())
                .contains("Say what has happened.");
        assertThat(AnybodysReports.submitted(reporter, Map.of("occurredAt", "2026-11-24T11:00"))
                        .body())
                .contains("lies in the future");
        assertThat(AnybodysReports.submitted(reporter, Map.of("service", "no-such"))
                        .body())
                .contains("There is no service");
        assertThat(reports.count("potential_report")).isZero();

        // when
        String once = reports.by(reporter, Map.of());
        String twice = reports.by(reporter, Map.of());
        String another = reports.by(reporter, Map.of("summary", "Nothing prints"));

        // then
        assertThat(twice).isEqualTo(once);
        assertThat(another).isNotEqualTo(once);
        assertThat(reports.count("potential_report")).isEqualTo(2);
    }

    @Test
    @Clause("INV-10")
    void inv10_a_caller_without_a_sign_in_reports_through_a_desk_on_the_page_or_in_tasklist() {
        // given
        Visitor desk = Visitor.signedIn(port, "desk");
        assertThat(AnybodysReports.page(desk)).contains("Who called you, and how are they reached?");
        assertThat(AnybodysReports.page(reporter)).contains("How can the desk reach you?");

        // when
        String onPage = reports.by(desk, Map.of("contact", "Dr Ann Example, ward 5"));
        String inTasklist = story.as(
                DESK,
                () -> story.runtime
                        .startProcessInstanceByKey(
                                "report-potential-hssi",
                                Map.of("summary", "Nothing prints", "reporter", "Bob Example", "place", "Leeds"))
                        .getBusinessKey());

        // then
        assertThat(story.shown(onPage, LOOK, "header"))
                .contains("Reported by Dr Ann Example, ward 5", "Written down by Desk Analyst");
        assertThat(story.shown(inTasklist, LOOK, "header"))
                .contains("Nothing prints", "Reported by Bob Example", "Where: Leeds", "Since 10:00am");
        assertThat(story.runtime.getVariables(story.task(inTasklist, LOOK).getProcessInstanceId()))
                .doesNotContainKeys("summary", "reporter", "place");

        // when
        story.completes(BRIDGE, inTasklist, LOOK, Map.of("outcome", "hssi", "serviceCode", "spine-core"));

        // then
        assertThat(story.incident(reports.becameOf(inTasklist)).identification().reporter())
                .isEqualTo("Bob Example");
        assertThat(AnybodysReports.page(desk)).contains("Called: Bob Example", "Open " + reports.becameOf(inTasklist));
    }

    @Test
    @Clause("INV-10")
    void inv10_at_the_change_of_shift_the_desk_that_comes_on_duty_is_asked_besides() {
        // given
        story.clock.setLondon("2026-11-24T17:25:00");
        String reference = reports.by(reporter, Map.of());

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(LOOK, "national-service-desk, service-bridge"));
        story.completes(DESK, reference, LOOK, Map.of("outcome", "severity-5"));
        assertThat(AnybodysReports.page(reporter)).contains("It is of severity 5");
    }
}
