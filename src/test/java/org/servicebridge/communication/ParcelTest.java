package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelTest {

    @ParameterizedTest
    @EnumSource(Channel.class)
    void every_text_of_an_exercise_says_so_even_where_its_template_does_not(Channel channel) {
        Parcel exercise = AParcel.ofExercise(channel);

        assertThat(exercise.subject()).isEqualTo("EXERCISE Subject");
        assertThat(exercise.text()).isEqualTo("EXERCISE Text");
        assertThat(exercise.sms()).isEqualTo("EXERCISE SMS");
        assertThat(exercise.html()).contains("EXERCISE");
    }

    @Test
    void what_is_no_exercise_is_left_as_it_was_written() {
        assertThat(AParcel.ofNotice(Channel.EMAIL, "reader@example.org", null).subject())
                .isEqualTo("Subject");
    }
}
