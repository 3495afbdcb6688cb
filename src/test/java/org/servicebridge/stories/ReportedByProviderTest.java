package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.AnswerMissing;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.MissingData;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.supplier.Services;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A provider reports its own incident by API with its severity and reference. */
@EngineTest
class ReportedByProviderTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Test
    @Clause({"IH-1c", "IH-4", "INV-3", "OOH-1a", "OOH-2", "MDS-1"})
    void a_severity_two_needs_no_further_confirmation_and_its_provider_is_heard() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4711", 2).rated("high", 500, 2));

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_setSeverity");
        assertThat(story.incident(reference).rating().advisedSeverity()).isEqualTo(2);

        story.severitySet(BRIDGE, reference, 2);

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsOnlyKeys(
                        "userTask_assessRisks",
                        "userTask_planCheckpoint",
                        "userTask_recordUpdate",
                        "userTask_takeOver");
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(90)));
    }

    @Test
    @Clause("INV-3")
    void inv3_who_takes_the_providers_severity_against_the_advice_gives_no_reason() {
        String reference = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4711", 1).rated("high", 500, 2));
        Map<String, String> answers = new HashMap<>(Map.of("qualifiesBecause", "national-service"));
        Story.withoutRisk().forEach((field, answer) -> answers.put(field, answer.toString()));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, "userTask_setSeverity", answers))
                .hasRootCauseMessage("Choose a severity.");

        answers.put("severitySet", "1");
        story.completes(BRIDGE, reference, "userTask_setSeverity", answers);

        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.bean(Timeline.class).of(reference))
                .extracting(TimelineEntry::content)
                .contains("Severity 1 set: The provider of the service sets its severity.\n"
                        + "It is an HSSI: a national service is affected");
    }

    @Test
    @Clause("IH-1c")
    void the_same_reference_twice_joins_the_open_record() {
        String first = story.reportedByApi(SPINE, report -> report.by("provider", "INC4711", 1));
        String second = story.reportedByApi(SPINE, report -> report.by("provider", "INC4711", 1));

        assertThat(second).isEqualTo(first);
        assertThat(story.timeline(first)).contains("reported-again");
        assertThat(story.open(first, "userTask_setSeverity")).hasSize(1);
    }

    @Test
    @Clause("IH-5")
    void the_desk_logging_the_same_reference_joins_it_to_the_open_record() {
        String open = story.reportedByApi(SPINE, report -> report.by("provider", "INC4711", 1));
        String again = story.reportedToDesk(BRIDGE, "Log-in does not work");
        ProcessInstance hssi = story.process("hssi", again);

        story.logged(BRIDGE, again, Map.of("providerReference", "INC4711"));

        assertThat(story.state(again)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.incident(again).withdrawal().duplicateOf()).isEqualTo(open);
        assertThat(hssi)
                .hasPassedInOrder("userTask_logIncident", "endEvent_joined")
                .hasNotPassed("userTask_setSeverity");
        assertThat(story.timeline(open)).contains("duplicate-linked");
    }

    @Test
    @Clause({"IH-5", "IH-1a", "DSK-1"})
    void ih5_what_an_accredited_desk_reports_that_the_bridge_has_already_joins_it_unless_it_is_restricted() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String open = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, open, Map.of("providerReference", "INC4711"));
        String again = story.reportedToDesk(ACCREDITED, "Log-in does not work");

        // when
        story.logged(
                ACCREDITED,
                again,
                Map.of(
                        "providerReference", "INC4711",
                        "clinicalRisk", "real",
                        "riskDescription", "Ward 5 cannot read allergies"));

        // then
        assertThat(story.state(again)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.incident(again).withdrawal().duplicateOf()).isEqualTo(open);
        assertThat(story.timeline(open)).contains("duplicate-linked");
        assertThat(story.incident(open).flags().clinicalRisk())
                .as("what the desk found")
                .isTrue();

        // when
        String third = story.reportedToDesk(ACCREDITED, "Log-in does not work");
        story.logged(ACCREDITED, third, Map.of("providerReference", "INC4711"));

        // then
        assertThat(story.openTasks(third)).as("restricted by now").containsKey("userTask_setSeverity");
        assertThat(story.entries(third)).noneMatch(entry -> entry.contains(open));
    }

    @Test
    @Clause({"MDS-1", "IH-15"})
    void mds1_the_time_agreed_for_the_next_update_is_asked_at_the_report_and_at_logging_and_is_when_it_is_due() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        Instant agreed = story.clock.instant().plus(ofMinutes(40));
        assertThatThrownBy(() -> story.reportedByApi(
                        SPINE,
                        report -> report.by("provider", "INC4730", 1).nextUpdateAgreedFor(story.clock.instant())))
                .hasMessage("The agreed time has passed already.");
        String byApi = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4731", 1).nextUpdateAgreedFor(agreed));
        String byForm = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, byForm, Map.of("nextUpdateAt", "2026-11-24T10:50"));
        String unknown = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4732", 1).notKnown("next-update"));

        // when
        story.severitySet(BRIDGE, byApi, 1);
        story.severitySet(BRIDGE, byForm, 1);
        story.confirmedByTelephone(BRIDGE, byForm, 1);
        story.severitySet(BRIDGE, unknown, 1);

        // then
        assertThat(story.running(byApi, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo(agreed);
        assertThat(story.task(byApi, "userTask_recordUpdate").getDueDate()).isEqualTo(agreed);
        assertThat(story.running(byForm, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T10:50:00Z");
        assertThat(story.running(unknown, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T11:00:00Z");
        MissingData missing = story.bean(MissingData.class);
        for (String reference : List.of(byApi, byForm, unknown)) {
            assertThat(missing.of(story.incident(reference))).doesNotContain(DataSetItem.NEXT_UPDATE);
        }
    }

    @Test
    @Clause({"MDS-1", "IH-4"})
    void mds1_what_lacks_is_named_on_the_first_task_until_it_is_known_or_said_to_be_not_known() {
        // given
        String reference = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4720", 1).notKnown("linked", "workaround"));

        // then
        assertThat(story.shown(reference, "userTask_setSeverity", "advice"))
                .contains("Missing in the minimum data set:** The component at fault; Symptoms and first diagnosis;")
                .doesNotContain("workaround");

        // when
        AnswerMissing answer = story.bean(AnswerMissing.class);
        OnPage onPage = new OnPage(context);
        story.severitySet(BRIDGE, reference, 1);
        assertThat(story.state(reference)).as("its report confirms it").isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_tellProvider", "userTask_confirmHssi");
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(onPage.seenBy("bridge", reference).body()).contains("sb-late\">Symptoms");
        onPage.answersData("bridge", reference, "component", "Log-in tier");
        onPage.saysNotKnown("bridge", reference, "symptoms");
        assertThat(onPage.seenBy("bridge", reference).body()).doesNotContain("sb-late\">Symptoms");

        // then
        assertThat(story.incident(reference).dataSet().componentAtFault()).isEqualTo("Log-in tier");
        assertThat(story.bean(MissingData.class).of(story.incident(reference)))
                .containsExactly(DataSetItem.REPLICATING, DataSetItem.NEXT_UPDATE);
        assertThat(story.timeline(reference)).contains("data-completed", "data-not-known");
        assertThatThrownBy(() -> answer.say(reference, "replicating", "perhaps", BRIDGE))
                .hasMessage("Answer yes or no.");
        assertThatThrownBy(() -> answer.sayNotKnown(reference, "symptoms", BRIDGE))
                .hasMessageContaining("does not lack");
    }

    @Test
    @Clause("MDS-1")
    void mds1_linked_hssis_are_read_from_one_line_of_the_form() {
        // given
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");

        // when
        story.logged(BRIDGE, reference, Map.of("linkedReferences", "HSSI-000101, HSSI-000102; INC-7"));

        // then
        assertThat(story.incident(reference).dataSet().linkedReferences())
                .containsExactly("HSSI-000101", "HSSI-000102", "INC-7");
    }

    @Test
    @Clause("INV-9")
    void what_is_not_managed_nationally_is_out_of_scope() {
        String unmanaged = story.bean(Services.class).all().stream()
                .filter(service -> !service.managed())
                .findFirst()
                .orElseThrow()
                .code();

        assertThatThrownBy(() -> story.reportedByApi(BRIDGE, report -> report.ofService(unmanaged)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not managed nationally");
    }
}
