package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses what cannot be printed in a form of our own pages, naming field and place, before any page reads it. */
@Configuration
class TypedParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @throws Refusal which the page or a page of its own shows */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((field, values) -> {
            for (String value : values) {
                CleanText.fault(CleanText.of(value)).ifPresent(fault -> {
                    throw Refusal.invalid(field, "The text in %s %s.".formatted(CleanText.printable(field), fault));
                });
            }
        });
        return true;
    }
}
