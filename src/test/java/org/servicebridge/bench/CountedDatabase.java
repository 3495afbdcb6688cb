package org.servicebridge.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Puts the count before the application's database; imported by a measurement, so that no test starts with it. */
public class CountedDatabase {

    @Bean
    SentStatements sentStatements() {
        return new SentStatements();
    }

    @Bean
    static BeanPostProcessor countBeforeDatabase(ObjectProvider<SentStatements> count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? count.getObject().before(source) : bean;
            }
        };
    }
}
