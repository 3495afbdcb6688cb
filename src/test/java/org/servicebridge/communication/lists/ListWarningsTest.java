package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
@Transactional
class ListWarningsTest {

    @Autowired
    private ListWarnings warnings;

    @Autowired
    private DistributionLists lists;

    @Autowired
    private JdbcClient database;

    @Test
    void the_demonstration_lacks_nothing() {
        assertThat(warnings.missing()).isEmpty();
        assertThat(lists.all())
                .allSatisfy(listed -> assertThat(warnings.of(listed)).isEmpty());
    }

    @Test
    void without_lists_each_that_a_night_may_need_is_named() {
        // given
        database.sql("delete from list_change").update();
        database.sql("delete from list_member").update();
        database.sql("delete from distribution_list").update();

        // when, then
        assertThat(warnings.missing())
                .containsExactly(
                        "There is no list “Readers of all services”.",
                        "There is no list “Management only”.",
                        "There is no list “Programme directors”.",
                        "There is no list “Top level directors”.",
                        "The desk service-bridge has no mailbox list.",
                        "The desk national-service-desk has no mailbox list.",
                        "Vaccination Booking is in early life support and has no closed list: nobody would be told of its"
                                + " incidents.");
    }

    @Test
    void a_list_that_reaches_nobody_or_nobody_at_night_or_is_not_used_says_so() {
        // given
        database.sql("delete from list_member where list = 'all-services'").update();
        database.sql("update list_member set mobile = null where list = 'management'")
                .update();
        database.sql("update service set early_life = false").update();

        // when, then
        assertThat(warnings.of(listed("all-services"))).containsExactly("Nobody is on this list.");
        assertThat(warnings.of(listed("management")))
                .containsExactly("Nobody on this list has a mobile number: at night no text message reaches them.");
        assertThat(warnings.of(listed("vaccination-booking-closed")))
                .containsExactly("Its service is not in early life support (any more): this list is not used.");
    }

    private ListedList listed(String code) {
        return lists.all().stream()
                .filter(each -> each.list().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
