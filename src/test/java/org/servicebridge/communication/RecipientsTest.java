package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Recipient;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
@Transactional
class RecipientsTest {

    @Autowired
    private Recipients recipients;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void open_readers_are_those_of_all_services_of_the_service_and_the_reporting_desk() {
        assertThat(addresses(NoticeKind.FIRST, Audience.OPEN))
                .contains(
                        "operations-board@example.org",
                        "regional-teams@example.org",
                        "service-bridge-desk@example.org",
                        "spine-users@example.org")
                .doesNotContain(
                        "national-service-desk@example.org",
                        "identity-agents@example.org",
                        "live-services-head@example.org",
                        "security-duty@example.org",
                        "vaccination-pilots@example.org");
    }

    @Test
    void management_and_directors_get_theirs_by_email_and_sms_and_nobody_else_does() {
        assertThat(addresses(NoticeKind.MANAGEMENT, to(Readership.MANAGEMENT)))
                .containsExactlyInAnyOrder(
                        "live-services-head@example.org",
                        "service-desks-head@example.org",
                        "+447700900301",
                        "+447700900302");
        assertThat(addresses(NoticeKind.DIRECTOR, to(Readership.PROGRAMME_DIRECTORS)))
                .hasSize(6);
        assertThat(addresses(NoticeKind.DIRECTOR, to(Readership.TOP_LEVEL_DIRECTORS)))
                .hasSize(4);
    }

    @Test
    void lists_chosen_by_hand_are_told_and_no_other() {
        assertThat(addresses(NoticeKind.FIRST, chosen("security-circle", "no-such-list")))
                .containsExactlyInAnyOrder(
                        "security-duty@example.org", "information-governance@example.org", "+447700900341");
        assertThat(addresses(NoticeKind.FIRST, Audience.NOBODY)).isEmpty();
    }

    @Test
    @Clause("COM-11")
    void com_11_a_service_in_early_life_support_reaches_its_closed_list_only_whatever_is_asked_for() {
        // given
        Incident incident = ofService("vaccination-booking");

        // when, then
        assertThat(recipients.of(incident, NoticeKind.FIRST, Audience.OPEN, null))
                .isEqualTo(recipients.of(incident, NoticeKind.FIRST, to(Readership.CLOSED_LIST), null))
                .extracting(Recipient::address)
                .containsExactlyInAnyOrder(
                        "vaccination-pilots@example.org", "vaccination-lead@example.org", "+447700900331");
    }

    @Test
    void somebody_on_two_lists_is_told_once_a_channel() {
        // given
        database.sql("""
                        insert into list_member (list, name, email, mobile, kinds) values
                            ('all-services', 'Same', 'SPINE-Users@example.org', '+447700900399', '{first}'),
                            ('spine-core-readers', 'Same again', null, '+447700900399', '{first}')
                        """).update();

        // when
        List<String> told = addresses(NoticeKind.FIRST, Audience.OPEN);

        // then
        assertThat(told.stream().filter(address -> address.equalsIgnoreCase("spine-users@example.org")))
                .hasSize(1);
        assertThat(told.stream().filter("+447700900399"::equals)).hasSize(1);
    }

    @Test
    void who_wants_first_notices_only_gets_no_update() {
        // given
        database.sql("update list_member set kinds = '{first}' where email = 'spine-users@example.org'")
                .update();

        // when, then
        assertThat(addresses(NoticeKind.FIRST, Audience.OPEN)).contains("spine-users@example.org");
        assertThat(addresses(NoticeKind.UPDATE, Audience.OPEN)).doesNotContain("spine-users@example.org");
    }

    @Test
    void subscribers_and_webhooks_are_told_where_everybody_is_and_never_else() {
        // given
        database.sql("""
                        insert into subscription (id, email, services, choice, confirmed_at) values
                            (gen_random_uuid(), 'all@example.org', null, 'ALL', now()),
                            (gen_random_uuid(), 'ends@example.org', '{spine-core}', 'NEW_AND_RESOLVED', now()),
                            (gen_random_uuid(), 'other@example.org', '{gp-records}', 'ALL', now());
                        insert into webhook_subscription (id, name, url, services, secret, made_at, made_by, disabled_at)
                        values
                            (gen_random_uuid(), 'Board', 'https://a.example.org', null, '', now(), 'test', null),
                            (gen_random_uuid(), 'Ended', 'https://b.example.org', null, '', now(), 'test', now()),
                            (gen_random_uuid(), 'Other', 'https://c.example.org', '{gp-records}', '', now(), 'test', null)
                        """).update();

        // when, then
        assertThat(addresses(NoticeKind.FIRST, Audience.OPEN))
                .contains("all@example.org", "ends@example.org", "https://a.example.org")
                .doesNotContain("other@example.org", "https://b.example.org", "https://c.example.org");
        assertThat(addresses(NoticeKind.UPDATE, Audience.OPEN))
                .contains("all@example.org", "https://a.example.org")
                .doesNotContain("ends@example.org");
        assertThat(Stream.of(
                                to(Readership.MANAGEMENT),
                                to(Readership.PROGRAMME_DIRECTORS),
                                to(Readership.TOP_LEVEL_DIRECTORS),
                                chosen("security-circle"))
                        .flatMap(audience -> addresses(NoticeKind.FIRST, audience).stream()))
                .isNotEmpty()
                .doesNotContain("all@example.org", "ends@example.org", "https://a.example.org");
        assertThat(recipients.of(ofService("vaccination-booking"), NoticeKind.FIRST, Audience.OPEN, null))
                .extracting(Recipient::subscription)
                .containsOnlyNulls();
    }

    @Test
    void the_summary_counts_each_list_by_channel_and_nobody_twice_in_the_total() {
        // given
        database.sql("""
                        insert into list_member (list, name, email, kinds)
                        values ('all-services', 'Same', 'spine-users@example.org', '{first}')
                        """).update();
        Incident incident = AnIncident.anIncident().reportedIn(incidents, clock);

        // when
        ReaderSummary summary = recipients.summary(incident, NoticeKind.FIRST, Audience.OPEN, null);

        // then
        long total = recipients.of(incident, NoticeKind.FIRST, Audience.OPEN, null).stream()
                .filter(reader -> reader.channel() == Channel.EMAIL)
                .count();
        assertThat(summary.parts())
                .extracting(ReaderCount::name)
                .contains("Readers of all services", "Spine Core readers", "Service Bridge mailbox");
        assertThat(summary.parts().stream().mapToLong(ReaderCount::email).sum()).isEqualTo(total + 1);
        assertThat(summary.total().email()).isEqualTo(total);
    }

    @Test
    void every_list_is_offered_for_choosing_with_what_it_is_for() {
        assertThat(recipients.options())
                .contains(new ListOption(
                        "Security circle (Chosen by hand, for instance by Security, 2 members)", "security-circle"));
    }

    private List<String> addresses(NoticeKind kind, Audience audience) {
        Incident incident = AnIncident.anIncident().reportedIn(incidents, clock);
        return recipients.of(incident, kind, audience, null).stream()
                .map(Recipient::address)
                .toList();
    }

    private Incident ofService(String service) {
        Incident incident = AnIncident.anIncident().reportedIn(incidents, clock);
        database.sql("update incident set service = :service where reference = :reference")
                .param("service", service)
                .param("reference", incident.reference())
                .update();
        return incidents.get(incident.reference());
    }

    private static Audience to(Readership readership) {
        return new Audience(readership, List.of(), false);
    }

    private static Audience chosen(String... lists) {
        return new Audience(Readership.CHOSEN_LISTS, List.of(lists), false);
    }
}
