package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.LateAnswers;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.text.CleanText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A process owner adds a question by adding it to a form: it is asked, and its answer is on the record without a programmer. */
@EngineTest
class AddedQuestionTest {

    private static final String DRAFT = "userTask_draftNotice";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private Story story;
    private @Nullable ChangedSet changed;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @AfterEach
    void takeBack() {
        if (changed != null) {
            changed.close();
        }
    }

    @Test
    void a_question_that_the_process_owner_adds_is_asked_and_its_answer_kept_on_the_timeline() {
        // given
        changed = translationAsked();
        String reference = managed();

        // when
        drafted(reference);

        // then
        assertThat(kept(reference)).containsExactly("Draft notice\nIs a translation needed?: Yes, into Welsh");
        assertThat(entries(reference))
                .filteredOn(entry -> entry.kind().equals("answered"))
                .extracting(TimelineEntry::recordedBy)
                .containsExactly("bridge");
    }

    @Test
    void an_open_task_that_is_moved_to_the_new_form_asks_its_question() {
        // given
        String reference = managed();
        Task open = story.task(reference, DRAFT);
        changed = translationAsked();

        // when
        story.runtime
                .newMigration(story.runtime
                        .createMigrationPlan(open.getProcessDefinitionId(), changed.definition("send-notice"))
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(open.getProcessInstanceId())
                .execute();
        drafted(reference);

        // then
        assertThat(kept(reference)).containsExactly("Draft notice\nIs a translation needed?: Yes, into Welsh");
    }

    @Test
    void what_forms_of_today_ask_is_read_by_the_steps() {
        // when
        String reference = managed();
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        story.agreedAndClosed(BRIDGE, BRIDGE, reference);

        // then
        assertThat(kept(reference)).isEmpty();
    }

    @Test
    void a_question_added_to_the_start_form_is_kept_as_well() {
        // given
        changed = ChangedSet.deployed(
                repository, "forms/report-incident.form", form -> form.replaceFirst("\"components\": \\[", """
                        "components": [
                            {"label": "Which ward?", "type": "textfield", "key": "ward", "id": "textfield_ward"},"""));

        // when
        String reference = story.reportedToDesk(DESK, Map.of("summary", "Log-in fails", "ward", "Ward 5"));

        // then
        assertThat(kept(reference)).hasSize(1).allMatch(text -> text.endsWith("\nWhich ward?: Ward 5"));
        assertThat(story.runtime.getVariable(story.process("hssi", reference).getId(), "ward"))
                .isNull();
    }

    @Test
    void what_was_said_on_the_telephone_is_kept_on_behalf_of_who_said_it() {
        // given
        changed = ChangedSet.deployed(
                repository, "forms/confirm-hssi.form", form -> form.replaceFirst("\"components\": \\[", """
                        "components": [
                            {"label": "Which room?", "type": "textfield", "key": "room", "id": "textfield_room"},"""));
        String reference = unconfirmed();

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_confirmHssi",
                Map.of(
                        "confirmed", "yes",
                        "providerSeverity", 1,
                        "by", "Duty manager",
                        "room", "\u200b  Room\u00a05 \u202e"));

        // then
        assertThat(entries(reference))
                .filteredOn(entry -> entry.kind().equals("answered"))
                .singleElement()
                .returns("bridge", TimelineEntry::recordedBy)
                .returns("Duty manager", TimelineEntry::onBehalfOf)
                .returns(true, TimelineEntry::byTelephone)
                .satisfies(entry -> assertThat(entry.content()).endsWith("\nWhich room?: Room 5"));
    }

    @Test
    void an_answer_that_comes_too_late_is_kept_as_it_is_read() {
        // given
        changed = translationAsked();
        String reference = managed();
        Task draft = story.task(reference, DRAFT);
        drafted(reference);

        // when
        story.bean(LateAnswers.class)
                .keep(
                        draft.getId(),
                        BRIDGE,
                        Map.of("a", "\u200bRoom\u00a05\u202e\0", "b", "\u200b\u00a0", "c", "😀".repeat(4_000)));

        // then
        assertThat(entries(reference))
                .filteredOn(entry -> entry.kind().equals("late-answer"))
                .singleElement()
                .extracting(TimelineEntry::content, STRING)
                .startsWith("Answered too late to \"%s Draft notice\": a: Room 5; c: 😀😀".formatted(reference))
                .endsWith("😀…")
                .satisfies(text -> assertThat(CleanText.length(text)).isEqualTo(4_000));
    }

    private ChangedSet translationAsked() {
        return ChangedSet.deployed(
                repository, "forms/draft-notice.form", form -> form.replaceFirst("\"components\": \\[", """
                        "components": [
                            {
                              "label": "Is a translation needed?",
                              "values": [{"label": "Yes, into Welsh", "value": "cy"}, {"label": "No", "value": "no"}],
                              "type": "radio",
                              "key": "translation",
                              "id": "radio_translation"
                            },"""));
    }

    private void drafted(String reference) {
        story.completes(
                BRIDGE,
                reference,
                DRAFT,
                Map.of(
                        "whatIsKnown", "Smartcard log-in fails",
                        "userImpact", "Users cannot sign in",
                        "location", "Multiple Spine Core Users",
                        "substantiated", "yes",
                        "agreedWith", "Duty manager",
                        "translation", "cy"));
    }

    private List<TimelineEntry> entries(String reference) {
        return story.bean(Timeline.class).of(reference);
    }

    private List<String> kept(String reference) {
        return entries(reference).stream()
                .filter(entry -> entry.kind().equals("answered"))
                .map(TimelineEntry::content)
                .toList();
    }

    private String managed() {
        String reference = unconfirmed();
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        return reference;
    }

    private String unconfirmed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        // As Tasklist sends it: without the questions that the form hides.
        story.completes(
                BRIDGE,
                reference,
                "userTask_setSeverity",
                Map.of("severitySet", "1", "qualifiesBecause", "national-service"));
        story.providerTold(BRIDGE, reference, Map.of());
        return reference;
    }
}
