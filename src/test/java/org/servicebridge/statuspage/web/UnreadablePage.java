package org.servicebridge.statuspage.web;

import javax.sql.DataSource;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from whose start on nothing that is published can be read, until a test mends it. */
class UnreadablePage {

    @Bean
    static BeanPostProcessor nothingCanBeRead(ObjectProvider<DataSource> database) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof PublishedSnapshot) {
                    JdbcClient.create(database.getObject())
                            .sql("alter table status_page rename to status_page_away")
                            .update();
                }
                return bean;
            }
        };
    }

    static void mend(JdbcClient database) {
        database.sql("alter table status_page_away rename to status_page").update();
    }
}
