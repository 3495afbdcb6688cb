package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.EngineTest;

/** A question of any type that a process owner adds is kept as it was worded and answered. */
@EngineTest
class AddedFieldsTest extends WithChangedTables {

    private Story story;

    @BeforeAll
    void oneOfEachTypeIsAdded() {
        deploy(Map.of(
                "forms/draft-notice.form",
                (UnaryOperator<String>) form -> form.replaceFirst("\"components\": \\[", """
                        "components": [
                            {"type": "datetime", "subtype": "date", "dateLabel": "Which day?", "key": "day", "id": "f_1"},
                            {"type": "datetime", "subtype": "time", "timeLabel": "At what time?", "key": "hour", "id": "f_2"},
                            {"type": "datetime", "subtype": "datetime", "dateLabel": "From when?", "timeLabel": "Time",
                              "key": "from", "id": "f_3"},
                            {"type": "number", "label": "How many?", "key": "many", "id": "f_4"},
                            {"type": "checkbox", "label": "Was it tried?", "key": "tried", "id": "f_5"},
                            {"type": "checklist", "label": "Which teams?", "key": "teams", "id": "f_6",
                              "values": [{"label": "Team A", "value": "a"}, {"label": "Team B", "value": "b"}]},
                            {"type": "taglist", "label": "Which tags?", "key": "tags", "id": "f_7",
                              "values": [{"label": "Tag A", "value": "a"}, {"label": "Tag B", "value": "b"}]},
                            {"type": "select", "label": "Which site?", "key": "site", "id": "f_8",
                              "values": [{"label": "Leeds", "value": "lds"}]},
                            {"type": "select", "label": "Which list?", "key": "list", "id": "f_9", "valuesKey": "lists"},"""),
                "bpmn/send-notice.bpmn",
                (UnaryOperator<String>)
                        model -> model.replaceFirst("(<camunda:inputParameter name=\"earlier\">)", """
                        <camunda:inputParameter name="lists">\\${changeOptions.answers('leadership')}</camunda:inputParameter>
                        $1""")));
    }

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** Each with its own way to name itself and to be answered, as Modeler and Tasklist write them. */
    @Test
    void an_answer_to_any_type_of_field_is_kept_in_the_words_that_the_person_saw() {
        // given
        String reference = managed();

        // when
        drafted(
                reference,
                Map.of(
                        "day", "2026-11-24",
                        "hour", "18:30",
                        "from", "2026-11-24T18:30",
                        "many", 5,
                        "tried", true,
                        "teams", Spin.JSON("[\"a\", \"b\"]"),
                        "tags", Spin.JSON("[\"b\"]"),
                        "site", "lds",
                        "list", "approved"));

        // then
        assertThat(kept(reference)).contains("""
                Draft notice
                Which day?: 2026-11-24
                At what time?: 18:30
                From when?: 2026-11-24T18:30
                How many?: 5
                Was it tried?: yes
                Which teams?: Team A, Team B
                Which tags?: Tag B
                Which site?: Leeds
                Which list?: Approved""");
    }

    private String managed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        return reference;
    }

    private void drafted(String reference, Map<String, Object> added) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "whatIsKnown", "Smartcard log-in fails",
                "userImpact", "Users cannot sign in",
                "location", "Multiple Spine Core Users",
                "substantiated", "yes",
                "agreedWith", "Duty manager"));
        answers.putAll(added);
        story.completes(BRIDGE, reference, "userTask_draftNotice", answers);
    }

    private List<String> kept(String reference) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals("answered"))
                .map(TimelineEntry::content)
                .toList();
    }
}
