package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;
import org.servicebridge.access.TrustedProxies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out from where somebody comes, behind the proxies that the settings name. Nothing else that a proxy says is read: the
 * public address stands in the settings.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientAddress extends OncePerRequestFilter {

    private final TrustedProxies proxies;

    ClientAddress(@Value("${service-bridge.trusted-proxies:}") String proxies) {
        this.proxies = TrustedProxies.of(proxies);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Stream<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For")).stream();
        chain.doFilter(from(request, proxies.client(request.getRemoteAddr(), forwarded)), response);
    }

    private static HttpServletRequest from(HttpServletRequest request, String client) {
        return client.equals(request.getRemoteAddr())
                ? request
                : new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return client;
                    }

                    @Override
                    public String getRemoteHost() {
                        return client;
                    }
                };
    }
}
