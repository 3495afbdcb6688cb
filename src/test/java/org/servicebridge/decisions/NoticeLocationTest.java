package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Clause;

class NoticeLocationTest {

    private static final Table LOCATION = Table.of("notice-location.dmn", "notice-location");

    @Test
    @Clause("COM-12")
    void com12_all_users_of_a_service_are_multiple_users() {
        assertThat(location(true, List.of(), null)).isEqualTo("Multiple Spine Core Users");
    }

    @Test
    @Clause("COM-12")
    void com12_up_to_three_trusts_are_named() {
        assertThat(location(false, List.of("A Trust"), "North")).isEqualTo("A Trust");
        assertThat(location(false, List.of("A Trust", "B Trust", "C Trust"), "North"))
                .isEqualTo("A Trust, B Trust, C Trust");
    }

    @Test
    @Clause("COM-12")
    void com12_more_than_three_are_multiple_trusts_in_their_region() {
        assertThat(location(false, List.of("A", "B", "C", "D"), "the North")).isEqualTo("Multiple Trusts in the North");
    }

    @Test
    void trusts_of_a_region_need_not_be_known_one_by_one() {
        assertThat(location(false, List.of(), "the North")).isEqualTo("Multiple Trusts in the North");
    }

    @Test
    void what_is_not_known_is_left_to_the_desk() {
        assertThat(location(false, List.of("A", "B", "C", "D"), null)).isEqualTo("");
        assertThat(location(false, List.of("A", "B", "C", "D"), "")).isEqualTo("");
        assertThat(location(false, List.of(), null)).isEqualTo("");
        assertThat(LOCATION.one()).containsEntry("location", "");
    }

    private static @Nullable Object location(boolean allUsers, List<String> trusts, @Nullable String region) {
        return LOCATION.one("allUsers", allUsers, "trusts", trusts, "region", region, "service", "Spine Core")
                .get("location");
    }
}
