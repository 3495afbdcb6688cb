package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives what the public reads a strong tag of its content, the same on every node, and answers 304 to who has it already. */
@Configuration
class ContentTags {

    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> publicContentTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(new OfHeadToo());
        registration.addUrlPatterns("/status", "/status/*", "/api/v2/*");
        registration.setName("publicContentTags");
        return registration;
    }

    /** HEAD runs the same code as GET, and the server leaves the body out at the end. */
    private static final class OfHeadToo extends ShallowEtagHeaderFilter {

        @Override
        protected boolean isEligibleForEtag(
                HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
            String caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
            return super.isEligibleForEtag(request, response, status, content)
                    || (HttpMethod.HEAD.matches(request.getMethod())
                            && status == HttpServletResponse.SC_OK
                            && caching != null
                            && caching.startsWith("public"));
        }
    }
}
