package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ListPagesTest {

    @LocalServerPort
    private int port;

    private final ListStage stage;
    private Visitor lead = Visitor.at(0);

    ListPagesTest(@Autowired JdbcClient database) {
        stage = new ListStage(database);
    }

    @BeforeEach
    void aNewList() {
        lead = stage.aNewList(port);
    }

    @AfterEach
    void forget() {
        stage.forget();
    }

    @Test
    void a_member_is_added_changed_and_removed_and_the_page_says_who_did_it() {
        // given, when
        HttpResponse<String> added = stage.add(lead, "Ann+Reader", "ann@Example.org", "07700+900123");
        String member = stage.found(ListStage.MEMBER, lead.get(ListStage.LIST).body());
        lead.submit(
                ListStage.LIST + "/members/" + member,
                ListStage.LIST + "/members/" + member,
                "version=0&name=Ann+Reader&email=&mobile=07700+900124" + ListStage.ALL_KINDS);
        String changed = lead.get(ListStage.LIST).body();
        lead.submit(
                ListStage.LIST + "/members/" + member, ListStage.LIST + "/members/" + member + "/removal", "version=1");

        // then
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(changed).contains("07700 900124", "email from ann@example.org to none");
        assertThat(lead.get(ListStage.LIST).body())
                .contains(
                        "Nobody is on this list.",
                        "Added Ann Reader (ann@example.org, 07700 900123).",
                        "Removed Ann Reader (07700 900124).",
                        "24 Nov 2026 10:00, lead")
                .doesNotContain("members/" + member);
    }

    @Test
    void what_is_wrong_with_a_member_stands_at_its_field_and_in_a_summary_and_nothing_is_kept() {
        // given
        stage.add(lead, "Ann", "ann@example.org", "");

        // when
        HttpResponse<String> wrong =
                lead.submit(ListStage.NEW_MEMBER, ListStage.NEW_MEMBER, "name=&email=ann&mobile=12");
        HttpResponse<String> taken = stage.add(lead, "Ann+again", "ANN@example.org", "");

        // then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "<title>Error: Add a member - Service Bridge</title>",
                        "role=\"alert\"",
                        "href=\"#name\"",
                        "href=\"#email\"",
                        "href=\"#mobile\"",
                        "href=\"#kinds\"",
                        "This is no mobile number");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("Somebody on this list has this email address already.");
        assertThat(lead.get(ListStage.LIST).body()).contains("1 member, 1 by email, 0 by SMS.");
    }

    @Test
    void of_two_people_who_change_a_member_at_once_the_second_is_told() {
        // given
        stage.add(lead, "Ann", "ann@example.org", "");
        String page = ListStage.LIST + "/members/"
                + stage.found(ListStage.MEMBER, lead.get(ListStage.LIST).body());
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        lead.submit(page, page, "version=0&name=Ann+Reader&email=ann@example.org&mobile=" + ListStage.ALL_KINDS);
        HttpResponse<String> second =
                admin.submit(page, page, "version=0&name=Anna&email=ann@example.org&mobile=" + ListStage.ALL_KINDS);
        HttpResponse<String> removal = admin.submit(page, page + "/removal", "version=0");

        // then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has changed Ann Reader meanwhile");
        assertThat(removal.statusCode()).isEqualTo(409);
        assertThat(lead.get(ListStage.LIST).body()).contains("Ann Reader");
    }

    @Test
    void who_leaves_is_found_on_all_lists_and_taken_off_the_chosen_ones() {
        // given
        lead.submit("/lists/new", "/lists/new", "name=Second&code=test-second&purpose=chosen");
        stage.add(lead, "Leaving+Larry", "larry@example.org", "");
        lead.submit(
                "/lists/test-second/members/new",
                "/lists/test-second/members/new",
                "name=Leaving+Larry&email=larry@example.org&mobile=07700+900177" + ListStage.ALL_KINDS);
        String found = lead.get("/lists/people?q=larry").body();
        Matcher places =
                Pattern.compile("value=\"(test-[a-z]+:[0-9]+:[0-9]+)\"").matcher(found);

        // when
        StringBuilder chosen = new StringBuilder("q=larry");
        while (places.find()) {
            chosen.append("&member=").append(places.group(1));
        }
        HttpResponse<String> nobody = lead.submit("/lists/people?q=larry", "/lists/people/removal", "q=larry");
        lead.submit("/lists/people?q=larry", "/lists/people/removal", chosen.toString());

        // then
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("Choose whom to take off which list.");
        assertThat(lead.get("/lists/people?q=0770+0900+177").body()).contains("Nobody matches");
        assertThat(lead.get(ListStage.LIST).body()).contains("Removed Leaving Larry (larry@example.org).");
    }

    @Test
    void a_list_that_cannot_be_is_refused_with_its_reason() {
        assertThat(refused("name=X&code=new&purpose=chosen")).contains("A code has small letters");
        assertThat(refused("name=X&code=test-readers&purpose=chosen")).contains("a list with this code already");
        assertThat(refused("name=X&code=test-x&purpose=closed&service=none")).contains("Choose the service");
        assertThat(refused("name=X&code=test-x&purpose=desk-mailbox")).contains("Choose the desk");
        assertThat(refused("name=&code=test-x&purpose=chosen")).contains("Give the list a name");
        assertThat(refused("name=X&code=test-x")).contains("Say what the list is for.");
        assertThat(lead.get("/lists/test-x").statusCode()).isEqualTo(404);
    }

    @Test
    void who_may_only_read_lists_sees_no_way_to_change_them_and_has_none() {
        // given
        Visitor edm = Visitor.signedIn(port, "edm");

        // when, then
        assertThat(edm.get(ListStage.LIST).body()).doesNotContain("Add a member", "Load from a file");
        assertThat(edm.submit("/lists", ListStage.NEW_MEMBER, "name=Ann&email=ann@example.org" + ListStage.ALL_KINDS)
                        .statusCode())
                .isEqualTo(403);
    }

    private String refused(String fields) {
        HttpResponse<String> answer = lead.submit("/lists/new", "/lists/new", fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }
}
