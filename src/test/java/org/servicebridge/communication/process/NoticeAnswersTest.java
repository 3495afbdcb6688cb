package org.servicebridge.communication.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeOrder;
import org.servicebridge.engine.FormAnswers;

class NoticeAnswersTest {

    private static final Map<String, Object> WORDING = Map.of(
            "whatIsKnown", "A gateway is down.",
            "userImpact", "Nobody can sign in.",
            "location", "Multiple Spine Core Users",
            "nextUpdate", "2026-11-24T11:00",
            "nextUpdateOffered", "2026-11-24T11:00");

    private final NoticeAnswers noticeAnswers =
            new NoticeAnswers(new LondonTime(), Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_form_from_before_the_questions_were_asked_can_still_be_completed() {
        // given
        FormAnswers answers = FormAnswers.of(form(WORDING));

        // when
        NoticeOrder order = noticeAnswers.order(NoticeKind.FIRST, answers);

        // then
        assertThat(order.substantiated()).isTrue();
        assertThat(order.agreedWith()).isEqualTo(NoticeAnswers.NOT_ASKED);
        assertThat(order.directors()).isEmpty();
        assertThat(order.directorsReason()).isEqualTo(NoticeAnswers.NOT_ASKED);
    }

    @Test
    void a_question_that_is_asked_and_left_open_is_not_answered() {
        // given
        Map<String, Object> asked = new HashMap<>(WORDING);
        asked.put("substantiated", null);
        asked.put("agreedWith", null);
        asked.put("clinicalConfirmed", null);
        asked.put("programmeDirectors", null);

        // when
        NoticeOrder order = noticeAnswers.order(NoticeKind.FIRST, FormAnswers.of(form(asked)));

        // then
        assertThat(order.substantiated()).isFalse();
        assertThat(order.clinicallyConfirmed()).isFalse();
        assertThat(order.agreedWith()).isNull();
        assertThat(order.directorsReason()).isNull();
    }

    private static DelegateTask form(Map<String, Object> answers) {
        DelegateTask task = mock();
        when(task.getVariable(anyString())).thenAnswer(asked -> answers.get(asked.<String>getArgument(0)));
        when(task.hasVariable(anyString())).thenAnswer(asked -> answers.containsKey(asked.<String>getArgument(0)));
        return task;
    }
}
