package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.TestData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes are started for the first time, at the same moment, on one empty database: each a real one in a process of its own. */
@Tag("process")
class StartedTogetherTest {

    private EmbeddedPostgres postgres;
    private List<ChildApplication> nodes = List.of();

    @BeforeEach
    void twoNodesAreStarted() throws IOException {
        postgres = TestData.emptyDatabase();
        nodes = List.of(launched(), launched());
    }

    @AfterEach
    void endAllThatRuns() throws IOException, InterruptedException {
        for (ChildApplication node : nodes) {
            node.end();
        }
        postgres.close();
    }

    @Test
    void both_come_up_and_the_database_is_set_up_once() {
        // when
        nodes.forEach(ChildApplication::awaitServing);

        // then
        JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
        assertThat(strings(database, "select id_ from act_id_user")).containsExactly("keeper");
        assertThat(strings(database, "select group_id_ from act_id_membership")).containsExactly("camunda-admin");
        assertThat(strings(database, "select name_ from act_re_deployment")).containsExactly("service-bridge");
        assertThat(strings(database, "select key_ from act_re_procdef")).doesNotHaveDuplicates();
        assertThat(strings(database, "select name_ from act_ru_filter")).hasSize(7);
        assertThat(nodes).allSatisfy(node -> {
            Visitor keeper = Visitor.withPassword(node.port(), "keeper", "Long-enough-4-all");
            assertThat(keeper.get("/engine-rest/deployment/count").body()).contains("\"count\":1");
        });
    }

    private ChildApplication launched() throws IOException {
        return ChildApplication.launched(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=not-a-default",
                "--spring.profiles.active=production",
                "--service-bridge.admin.user=keeper",
                "--service-bridge.admin.password=Long-enough-4-all",
                "--service-bridge.public-address=https://bridge.example.net",
                "--service-bridge.mail.from=bridge@mail.example.net",
                "--service-bridge.change.management-address=changes@mail.example.net",
                "--service-bridge.secret-key=an-invented-secret-of-more-than-32-characters",
                "--spring.mail.host=mail.example.net");
    }

    private static List<String> strings(JdbcClient database, String query) {
        return database.sql(query).query(String.class).list();
    }
}
