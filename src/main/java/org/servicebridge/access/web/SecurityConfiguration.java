package org.servicebridge.access.web;

import static org.servicebridge.access.Groups.ACCREDITED_DESK;
import static org.servicebridge.access.Groups.CAMUNDA_ADMIN;
import static org.servicebridge.access.Groups.EDM;
import static org.servicebridge.access.Groups.INCIDENT_STAFF;
import static org.servicebridge.access.Groups.NATIONAL_SERVICE_DESK;
import static org.servicebridge.access.Groups.OPERATOR;
import static org.servicebridge.access.Groups.PROCESS_OWNER;
import static org.servicebridge.access.Groups.SERVICE_BRIDGE;
import static org.servicebridge.access.Groups.SERVICE_BRIDGE_LEAD;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.stream.Stream;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.SignInMarks;
import org.servicebridge.access.process.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who comes in where: programs without a session, the engine's web applications and the own pages with one sign-in. */
@Configuration
class SecurityConfiguration {

    private static final String[] STAFF = INCIDENT_STAFF.toArray(String[]::new);
    private static final String[] LIST_EDITORS = {SERVICE_BRIDGE, SERVICE_BRIDGE_LEAD, CAMUNDA_ADMIN};
    private static final String[] LIST_READERS =
            Stream.concat(INCIDENT_STAFF.stream(), Stream.of(CAMUNDA_ADMIN)).toArray(String[]::new);
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    private final boolean https;

    SecurityConfiguration(@Value("${service-bridge.public-address}") String publicAddress) {
        this.https = publicAddress.startsWith("https:");
    }

    /** Browsers are told to stay with https where that is the public address, whatever the proxy speaks to us. */
    private void transport(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> https));
    }

    /** What a session of a person is held against. */
    record Sessions(People people, SignInMarks marks, Clock clock) {

        FreshGroups kept() {
            return new FreshGroups(people, marks, clock);
        }
    }

    @Bean
    Sessions sessions(People people, SignInMarks marks, Clock clock) {
        return new Sessions(people, marks, clock);
    }

    @Bean
    AuthenticationManager authenticationManager(PersonSignIn persons) {
        return new ProviderManager(persons);
    }

    /**
     * What everybody may read asks nobody who they are, so that no session and no database is touched for it; a provider answers
     * by a link that is its own proof.
     */
    @Bean
    @Order(0)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        Paths.under("/status", "/status/**", "/answer/**", "/api/v2/**", "/assets/**", "/webjars/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // There is no sign-in here that another site could use.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(this::transport)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.disable())
                        .xssProtection(protection -> protection.disable())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, ApiKeys keys, Refusals refusals, BodyReader reader, AlertMessages alerts)
            throws Exception {
        return http.securityMatcher(Paths.under("/api/**", "/engine-rest/**", "/actuator/**", "/callbacks/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic ->
                        basic.authenticationDetailsSource(SignInPlace::of).authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new CrossSiteGuard(), BasicAuthenticationFilter.class)
                .addFilterBefore(new ApiKeySignIn(keys, "/api/**"), BasicAuthenticationFilter.class)
                .addFilterBefore(new RoutingKeySignIn(keys, reader), BasicAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(reader, alerts), AuthorizationFilter.class)
                .headers(this::transport)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .authorizeHttpRequests(
                        requests -> // A provider's receipts bring a token of their own.
                        requests.requestMatchers(Paths.of("/actuator/health/**", "/callbacks/notify"))
                                .permitAll()
                                .requestMatchers(Paths.of("/actuator/**"))
                                .hasAuthority(OPERATOR)
                                .requestMatchers(Paths.of(
                                        "/engine-rest/identity/verify/**", "/engine-rest/engine/*/identity/verify/**"))
                                .denyAll()
                                .requestMatchers(Paths.of("/engine-rest/**"))
                                .hasAnyAuthority(PROCESS_OWNER, OPERATOR, CAMUNDA_ADMIN)
                                .requestMatchers(Paths.of("/api/v1/alerts/**"))
                                .hasAuthority(ApiKeySignIn.MONITORING)
                                .requestMatchers(Paths.of("/api/v1/incidents/**"))
                                .access(AnyOf.authorities(
                                        STAFF,
                                        ACCREDITED_DESK,
                                        ApiKeySignIn.PROVIDER,
                                        ApiKeySignIn.DESK,
                                        ApiKeySignIn.MONITORING))
                                .requestMatchers(Paths.of("/api/**"))
                                .access(AnyOf.authorities(STAFF, ApiKeySignIn.PROVIDER, ApiKeySignIn.MONITORING)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineApplications(HttpSecurity http, SignInEntry entry, Sessions sessions) throws Exception {
        return http.securityMatcher(Paths.under("/camunda/**"))
                // The engine's applications bring their own protection, with a cookie of the same name as Spring's.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entry))
                .addFilterBefore(sessions.kept(), AuthorizationFilter.class)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.of(
                                "/camunda/api/admin/setup/**",
                                "/camunda/app/admin/*/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/admin/auth/user/*/logout/**",
                                "/camunda/api/engine/engine/*/identity/verify/**",
                                "/camunda/api/engine/identity/verify/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInEntry entry,
            SignInSuccess success,
            FormsOpenTooLong openTooLong,
            ApiKeys keys,
            Sessions sessions)
            throws Exception {
        return http
                // A preview changes nothing; Tasklist's script has the engine's token only, not the one of these pages.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/notices/preview"))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInPlace::of)
                        .successHandler(success)
                        .failureHandler(new SignInFailure())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out").permitAll())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(openTooLong))
                .addFilterBefore(new ApiKeySignIn(keys, "/v3/api-docs/**", "/v3/api-docs.yaml"), CsrfFilter.class)
                .addFilterBefore(sessions.kept(), CsrfFilter.class)
                .headers(this::transport)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/login", "/favicon.ico", "/error")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/rota/calendar/*")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/rota/calendar/*")
                                .permitAll()
                                .requestMatchers(HttpMethod.OPTIONS, "/rota/calendar/*")
                                .permitAll()
                                .requestMatchers("/incidents/**", "/tasks/**")
                                .access(AnyOf.authorities(STAFF, ACCREDITED_DESK))
                                // Test pages go to whoever is on call, in whichever group.
                                .requestMatchers("/rota/readiness", "/rota/readiness/answer")
                                .authenticated()
                                .requestMatchers("/rota/roles")
                                .access(AnyOf.authorities(STAFF, PROCESS_OWNER))
                                .requestMatchers("/board/**", "/figures/**", "/notices/**", "/rota/**", "/services/**")
                                .hasAnyAuthority(STAFF)
                                .requestMatchers("/maintenance/**")
                                .hasAnyAuthority(SERVICE_BRIDGE, SERVICE_BRIDGE_LEAD, NATIONAL_SERVICE_DESK, EDM)
                                .requestMatchers("/lists/new", "/lists/*/members.csv")
                                .hasAnyAuthority(LIST_EDITORS)
                                .requestMatchers(HttpMethod.GET, "/lists", "/lists/*")
                                .hasAnyAuthority(LIST_READERS)
                                .requestMatchers("/lists/**")
                                .hasAnyAuthority(LIST_EDITORS)
                                .requestMatchers("/webhooks/**", "/channels/**")
                                .hasAnyAuthority(CAMUNDA_ADMIN, OPERATOR, SERVICE_BRIDGE_LEAD)
                                .requestMatchers("/api-keys/**")
                                .hasAuthority(CAMUNDA_ADMIN)
                                .anyRequest()
                                .authenticated())
                .build();
    }

    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !request.getRequestURI().startsWith("/camunda/api/")
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
