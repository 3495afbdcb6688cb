package org.servicebridge.incident.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Has the texts of the API cleaned as they are read, and their characters counted as people do. */
@Configuration
class ApiTexts {

    /** On a copy: what the application itself keeps as JSON is read as it was written. */
    @Bean
    static MappingJackson2HttpMessageConverter mappingJackson2HttpMessageConverter(ObjectMapper json) {
        SimpleModule clean = new SimpleModule("clean").addDeserializer(String.class, new CleanString());
        return new MappingJackson2HttpMessageConverter(json.copy().registerModule(clean));
    }

    @Bean
    static ValidationConfigurationCustomizer charactersAsPeopleCount() {
        return configuration -> {
            if (configuration instanceof HibernateValidatorConfiguration hibernate) {
                ConstraintMapping mapping = hibernate.createConstraintMapping();
                mapping.constraintDefinition(Size.class)
                        .includeExistingValidators(true)
                        .validatedBy(CharacterCount.class);
                hibernate.addMapping(mapping);
            }
        };
    }
}
