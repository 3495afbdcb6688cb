package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void every_text_of_an_exercise_says_so_even_where_its_template_does_not() {
        Content exercise = AMessage.saying("Subject").forExercise();

        assertThat(exercise.subject()).isEqualTo("EXERCISE Subject");
        assertThat(exercise.text()).isEqualTo("EXERCISE Text");
        assertThat(exercise.sms()).isEqualTo("EXERCISE SMS");
        assertThat(exercise.html()).contains("EXERCISE");
    }

    @Test
    void a_text_that_says_so_is_left_as_it_was_written() {
        assertThat(AMessage.saying("EXERCISE: Subject").forExercise().subject()).isEqualTo("EXERCISE: Subject");
    }
}
