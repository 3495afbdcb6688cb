package org.servicebridge.demonstration;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Fills the service catalogue with invented providers and services; those already there stay as they are. */
@Component
@EmbeddedMode
class DemonstrationCatalogue implements ApplicationRunner {

    private final DataSource dataSource;

    DemonstrationCatalogue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ResourceDatabasePopulator catalogue =
                new ResourceDatabasePopulator(new ClassPathResource("demonstration/catalogue.sql"));
        catalogue.setSqlScriptEncoding("UTF-8");
        DatabasePopulatorUtils.execute(catalogue, dataSource);
    }
}
