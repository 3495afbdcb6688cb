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
    private static final String[] CALLS = {"/camunda/api/*", "/engine-rest/*"};

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
        return before(1, refusals, CALLS);
    }

    @Bean
    FilterRegistrationBean<Filter> knownApplicationsOfTheEngine() {
        return before(1, new EngineApplications(), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<Filter> brakeOnTheOwnPassword(OwnPasswordAsked asked) {
        return before(2, asked, CALLS);
    }

    @Bean
    FilterRegistrationBean<Filter> listedCallsOfTheEngine(OnlyListedCalls listed) {
        return before(3, listed, CALLS);
    }

    /** @param steps how far before the doors, so that what stands furthest is asked first */
    private static FilterRegistrationBean<Filter> before(int steps, Filter filter, String... paths) {
        FilterRegistrationBean<Filter> guard = new FilterRegistrationBean<>(filter);
        guard.setOrder(AFTER_SPRING_SECURITY - steps);
        guard.addUrlPatterns(paths);
        return guard;
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
