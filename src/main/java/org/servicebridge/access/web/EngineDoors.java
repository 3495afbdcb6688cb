package org.servicebridge.access.web;

import static org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the engine's doors to the one sign-in, behind Spring Security and before the engine's own filters. */
@Configuration
class EngineDoors {

    private static final int AFTER_SPRING_SECURITY = 100;

    @Bean
    FilterRegistrationBean<Filter> engineApplicationsDoor() {
        return door(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestDoor() {
        return door(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> refusalsOfForms(EngineRefusals refusals) {
        FilterRegistrationBean<Filter> sentences = new FilterRegistrationBean<>(refusals);
        sentences.setOrder(AFTER_SPRING_SECURITY - 1);
        sentences.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        return sentences;
    }

    @Bean
    FilterRegistrationBean<Filter> answerableCallsOfTheEngine(AnswerableCalls answerable) {
        FilterRegistrationBean<Filter> behindTheList = new FilterRegistrationBean<>(answerable);
        behindTheList.setOrder(AFTER_SPRING_SECURITY - 2);
        behindTheList.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        return behindTheList;
    }

    @Bean
    FilterRegistrationBean<Filter> knownApplicationsOfTheEngine() {
        FilterRegistrationBean<Filter> known = new FilterRegistrationBean<>(new EngineApplications());
        known.setOrder(AFTER_SPRING_SECURITY - 1);
        known.addUrlPatterns("/camunda/app/*");
        return known;
    }

    @Bean
    FilterRegistrationBean<Filter> listedCallsOfTheEngine(OnlyListedCalls listed) {
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(listed);
        first.setOrder(AFTER_SPRING_SECURITY - 3);
        first.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        return first;
    }

    @Bean
    FilterRegistrationBean<Filter> brakeOnTheOwnPassword(OwnPasswordAsked asked) {
        FilterRegistrationBean<Filter> brake = new FilterRegistrationBean<>(asked);
        brake.setOrder(AFTER_SPRING_SECURITY - 2);
        brake.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        return brake;
    }

    private static FilterRegistrationBean<Filter> door(Filter filter, String... paths) {
        FilterRegistrationBean<Filter> door = new FilterRegistrationBean<>(filter);
        door.addInitParameter(AUTHENTICATION_PROVIDER_PARAM, EngineSignIn.class.getName());
        door.setOrder(AFTER_SPRING_SECURITY);
        door.addUrlPatterns(paths);
        door.setName(filter.getClass().getSimpleName());
        return door;
    }
}
