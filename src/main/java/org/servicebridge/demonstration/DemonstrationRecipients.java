package org.servicebridge.demonstration;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Fills the list of readers with invented ones; those already there stay as they are. */
@Component
@EmbeddedMode
class DemonstrationRecipients implements ApplicationRunner {

    private final DataSource dataSource;

    DemonstrationRecipients(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ResourceDatabasePopulator recipients =
                new ResourceDatabasePopulator(new ClassPathResource("demonstration/recipients.sql"));
        recipients.setSqlScriptEncoding("UTF-8");
        DatabasePopulatorUtils.execute(recipients, dataSource);
    }
}
