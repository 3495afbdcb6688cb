package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.LandedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The last version that landed: whoever is on call is paged for every task, and what the Bridge left is the night's at once. */
@LandedTest
@TestPropertySource(properties = "landed-database=v124")
class UpgradeFrom124Test extends UpgradeStory {

    private static final Path DESKS_OF_MANAGERS =
            Path.of("src/main/resources/db/migration/V125__desks_of_managers_of_before.sql");

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Override
    String progressField() {
        return "howFar";
    }

    /** Named before managers were of a desk: the first call by which an HSSI is handed over is not to end them. */
    @Test
    void whoever_managed_one_of_them_without_a_desk_is_of_one() throws IOException {
        String migration = Files.readString(DESKS_OF_MANAGERS);
        List<Boolean> ofTheirDesk = transactions.execute(status -> {
            status.setRollbackOnly();
            database.sql("update incident_contact set desk = null").update();
            database.sql(migration).update();
            return database.sql("""
                            select c.desk in (i.owner, i.handover_to) from incident_contact c
                            join incident i on i.reference = c.incident
                            where c.role = 'hssi-manager' and c.replaced_at is null
                            """).query(Boolean.class).list();
        });

        assertThat(ofTheirDesk).isNotEmpty().containsOnly(true);
    }
}
