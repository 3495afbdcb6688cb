package org.servicebridge.access.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Has an address with slashes at its end mean the same as without, as people type and programs join them, before anybody decides who may see it. */
@Configuration
class SlashAtTheEnd {

    /** The engine's own applications live behind such a slash. */
    private static final RequestMatcher ENGINE = Paths.under("/camunda/**", "/engine-rest/**");

    @Bean
    static FilterRegistrationBean<Filter> slashAtTheEnd() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            boolean ours = request instanceof HttpServletRequest http
                    && http.getRequestURI().endsWith("/")
                    && !ENGINE.matches(http);
            chain.doFilter(ours ? new WithoutSlashes((HttpServletRequest) request) : request, response);
        });
        registration.setName("slashAtTheEnd");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
