package org.servicebridge.demonstration;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes distribution lists of invented people; those already there stay as they are. */
@Component
@EmbeddedMode
class DemonstrationLists implements ApplicationRunner {

    private final DataSource dataSource;
    private final TransactionTemplate transactions;

    DemonstrationLists(DataSource dataSource, TransactionTemplate transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ResourceDatabasePopulator lists =
                new ResourceDatabasePopulator(new ClassPathResource("demonstration/lists.sql"));
        lists.setSqlScriptEncoding("UTF-8");
        transactions.executeWithoutResult(status -> DatabasePopulatorUtils.execute(lists, dataSource));
    }
}
