package org.servicebridge.engine;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders start-up: the tables are migrated before the engine opens them. */
@Configuration
class EngineConfiguration {

    private static final String ENGINE_FACTORY = "processEngineFactoryBean";

    @Bean
    static BeanFactoryPostProcessor engineAfterMigration() {
        return factory -> factory.getBeanDefinition(ENGINE_FACTORY).setDependsOn("flywayInitializer");
    }
}
