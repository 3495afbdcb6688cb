package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ListImportPageTest {

    @LocalServerPort
    private int port;

    private final ListStage stage;
    private Visitor lead = Visitor.at(0);

    ListImportPageTest(@Autowired JdbcClient database) {
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
    void a_file_is_shown_first_and_applied_as_a_whole_once() {
        // given
        stage.add(lead, "Ann", "ann@example.org", "");
        stage.add(lead, "Bob", "bob@example.org", "");
        String file = "name;email;mobile\nAnn Reader;ann@example.org;07700 900123\nCy;cy@example.org;\n";

        // when
        HttpResponse<String> preview = lead.upload(ListStage.LIST + "/import", "whole", file);
        String before = lead.get(ListStage.LIST).body();
        String apply = ListStage.LIST + "/import/" + stage.found(ListStage.FILE, preview.body());
        HttpResponse<String> applied = lead.submit(ListStage.LIST + "/import", apply, "");
        HttpResponse<String> again = lead.submit(ListStage.LIST + "/import", apply, "");

        // then
        assertThat(preview.body()).contains("1 added, 1 changed, 1 removed, 0 as they are.");
        assertThat(before).contains("bob@example.org").doesNotContain("cy@example.org");
        assertThat(applied.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(lead.get(ListStage.LIST).body())
                .contains("Ann Reader", "cy@example.org", "Removed Bob (bob@example.org).")
                .contains("2 members, 2 by email, 1 by SMS.");
        assertThat(lead.get(ListStage.LIST + "/members.csv").body())
                .startsWith("\uFEFFname,email,mobile,kinds\r\nAnn Reader,ann@example.org,07700 900123,first");
    }

    @Test
    void a_file_is_not_applied_to_a_list_that_changed_after_its_preview() {
        // given
        HttpResponse<String> preview =
                lead.upload(ListStage.LIST + "/import", "part", "name,email\nCy,cy@example.org\n");
        stage.add(lead, "Ann", "ann@example.org", "");

        // when
        HttpResponse<String> applied = lead.submit(
                ListStage.LIST + "/import",
                ListStage.LIST + "/import/" + stage.found(ListStage.FILE, preview.body()),
                "");

        // then
        assertThat(applied.statusCode()).isEqualTo(409);
        assertThat(applied.body()).contains("load the file again");
        assertThat(lead.get(ListStage.LIST).body()).doesNotContain("cy@example.org");
    }

    @Test
    void a_file_with_a_bad_line_changes_nothing_and_names_it() {
        // given, when
        HttpResponse<String> answer = lead.upload(
                ListStage.LIST + "/import", "part", "name,email\nCy,cy@example.org\nDi,di at example.org\n");

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Nothing was changed: 1 line is wrong", "Line 3: This is no email address")
                .doesNotContain("Apply these changes");
    }

    @Test
    void ten_thousand_members_are_loaded_found_and_read_page_by_page() {
        // given
        StringBuilder file = new StringBuilder("name,email,mobile\n");
        for (int number = 1; number <= ListFile.MOST_LINES; number++) {
            file.append("Reader %05d,reader-%d@example.org,\n".formatted(number, number));
        }

        // when
        HttpResponse<String> preview = lead.upload(ListStage.LIST + "/import", "part", file.toString());
        lead.submit(
                ListStage.LIST + "/import",
                ListStage.LIST + "/import/" + stage.found(ListStage.FILE, preview.body()),
                "");

        // then
        assertThat(lead.get(ListStage.LIST).body()).contains("10000 members", "Reader 00001", "Page 1 of 200");
        assertThat(lead.get(ListStage.LIST + "?page=200").body())
                .contains("Reader 10000")
                .doesNotContain("Reader 09950");
        assertThat(lead.get(ListStage.LIST + "?page=wrong").body()).contains("Page 1 of 200");
        assertThat(lead.get(ListStage.LIST + "?q=reader-9999@").body())
                .contains("1 member matches", "Reader 09999")
                .doesNotContain("Reader 00001");
    }
}
