package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.plugin.variable.type.SpinValueType;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lists of choices that are worked out when a form is opened, such as the catalogue of services. */
@EngineTest
class OfferedChoicesTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void choices_reach_tasklist_as_text_like_any_variable_of_the_task() {
        // given
        Story story = new Story(context);
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        String task = story.task(reference, "userTask_logIncident").getId();

        // when
        SerializableValue choices = story.bean(FormService.class)
                .getTaskFormVariables(task, List.of("serviceOptions"), false)
                .getValueTyped("serviceOptions");

        // then
        assertThat(choices.isDeserialized()).isFalse();
        assertThat(choices.getType()).isEqualTo(SpinValueType.JSON);
        assertThat(choices.getValueSerialized()).contains("\"label\":\"Spine Core\"", "\"value\":\"spine-core\"");
    }
}
