package org.servicebridge.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicebridge.access.ListedCalls;
import org.servicebridge.access.RecordedCall;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.UriComponentsBuilder;

/** What the engine's applications in Chromium sent to its REST API and were given, against which the recording is held. */
@TestComponent
@Order(SentCalls.JUST_WITHIN_REFUSED_CALLS)
class SentCalls extends OncePerRequestFilter {

    static final int JUST_WITHIN_REFUSED_CALLS = Integer.MIN_VALUE + 1;

    private static final int FIRST_REFUSAL = 400;
    private static final Pattern APPLICATION = Pattern.compile("https?://[^/]+/camunda/app/(\\w+)/.*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Queue<RecordedCall> CALLS = new ConcurrentLinkedQueue<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher application = APPLICATION.matcher(String.valueOf(request.getHeader("Referer")));
        if (!application.matches() || !RefusedCalls.isOfEngine(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingRequestWrapper kept = new ContentCachingRequestWrapper(request);
        chain.doFilter(kept, response);
        if (response.getStatus() < FIRST_REFUSAL) {
            note(application.group(1), kept);
        }
    }

    /** What came before is of another story. */
    static void forget() {
        CALLS.clear();
    }

    static Collection<RecordedCall> calls() {
        return List.copyOf(CALLS);
    }

    private static void note(String application, ContentCachingRequestWrapper request) throws IOException {
        ListedCalls.callOf(request.getMethod(), request.getRequestURI())
                .ifPresent(call -> CALLS.add(new RecordedCall(
                        application, call, parameters(request.getQueryString()), fields(call, body(request)))));
    }

    private static JsonNode body(ContentCachingRequestWrapper request) {
        try {
            return JSON.readTree(request.getContentAsByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> parameters(String query) {
        return query == null
                ? Set.of()
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .keySet();
    }

    private static Set<String> fields(String call, JsonNode body) {
        Set<String> fields = new TreeSet<>();
        collect("", body, ListedCalls.fieldsOfAnything(call), fields);
        return fields;
    }

    private static void collect(String path, JsonNode value, Set<String> ofAnything, Set<String> fields) {
        if (value.isArray()) {
            value.forEach(one -> collect(path, one, ofAnything, fields));
        } else if (value.isObject() && ofAnything.contains(path)) {
            fields.add(path + ".**");
        } else if (value.isObject() && !value.isEmpty()) {
            value.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            ofAnything,
                            fields));
        } else if (!path.isEmpty()) {
            fields.add(path);
        }
    }
}
