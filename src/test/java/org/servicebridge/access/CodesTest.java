package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodesTest {

    private static final String[] VALUES = {"level-2", "level-3"};

    @Test
    void finds_the_value_that_has_the_code() {
        assertThat(Codes.find(VALUES, value -> value, "level-3")).contains("level-3");
        assertThat(Codes.find(VALUES, value -> value, null)).isEmpty();
    }

    @Test
    void tells_a_person_who_chose_none_what_to_choose() {
        assertThatThrownBy(() -> Codes.chosen(VALUES, value -> value, null, "level", "Choose a level."))
                .isInstanceOf(Refusal.class)
                .hasMessage("Choose a level.")
                .extracting(refusal -> ((Refusal) refusal).field())
                .isEqualTo("level");
    }

    @Test
    void a_model_that_names_something_unknown_is_wrong() {
        assertThat(Codes.known(DeskKind.class, "national")).isEqualTo(DeskKind.NATIONAL);
        assertThatThrownBy(() -> Codes.known(DeskKind.class, "level-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No desk kind is called level-9");
    }

    @Test
    void what_is_part_of_something_is_named_with_it() {
        assertThatThrownBy(() -> Codes.known(Colour.class, null)).hasMessage("No codes test colour is called null");
    }

    private enum Colour implements Coded {
        RED;

        @Override
        public String code() {
            return "red";
        }
    }
}
