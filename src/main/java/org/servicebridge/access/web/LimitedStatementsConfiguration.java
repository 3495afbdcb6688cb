package org.servicebridge.access.web;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the limit of statements around the database, whichever it is. */
@Configuration
class LimitedStatementsConfiguration {

    private static final String SETTING = "service-bridge.longest-statement";

    @Bean
    static BeanPostProcessor limitedStatements(Environment settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database
                        ? new LimitedStatements(
                                database, settings.getProperty(SETTING, Duration.class, Duration.ofSeconds(30)))
                        : bean;
            }
        };
    }
}
