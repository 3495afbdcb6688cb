package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.text.DecodedText;
import org.servicebridge.text.LooseJson;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs monitoring in by the {@code routing_key} of an event, as PagerDuty does: Uptime Kuma and Grafana's contact point know no
 * other place for a key. Only where the request brings none in its header, and only for events.
 */
class RoutingKeySignIn extends OncePerRequestFilter {

    private static final RequestMatcher EVENTS =
            Paths.under("/api/v1/alerts/events", "/api/v1/alerts/events/v2/enqueue");
    private static final String HEADER = "X-Routing-Key";
    /** As version 2 and version 1 of PagerDuty's events call it. */
    private static final Set<String> FIELDS = Set.of("routing_key", "service_key");

    private static final JsonFactory JSON = LooseJson.factory();

    private final ApiKeys keys;
    private final BodyReader reader;

    RoutingKeySignIn(ApiKeys keys, BodyReader reader) {
        this.keys = keys;
        this.reader = reader;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || !EVENTS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] content;
        byte[] message;
        try {
            content = reader.read(ArrivingBody.of(request), request.getContentLengthLong(), BodyLimits.ofEvent());
            message = UnpackedMessage.of(request, content, BodyLimits.ofEvent().most());
        } catch (NotTaken refused) {
            Problem.of(refused.status(), refused.sentence()).writeTo(response);
            return;
        }
        String header = request.getHeader(HEADER);
        String key = header == null ? routingKey(message) : header.strip();
        if (!key.isEmpty()) {
            keys.inForce(key).ifPresent(ApiKeySignIn::signIn);
        }
        ArrivingBody.keep(request, content);
        chain.doFilter(new HeldBody(request, content), response);
    }

    /** Read up to the key and no further; empty where there is none. */
    private static String routingKey(byte[] content) {
        try (JsonParser body = JSON.createParser(DecodedText.of(content))) {
            JsonToken first = body.nextToken();
            if ((first == JsonToken.START_ARRAY ? body.nextToken() : first) != JsonToken.START_OBJECT) {
                return "";
            }
            while (body.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = FIELDS.contains(body.currentName());
                JsonToken value = body.nextToken();
                if (wanted) {
                    return value == JsonToken.VALUE_STRING ? body.getText().strip() : "";
                }
                body.skipChildren();
            }
            return "";
        } catch (IOException noJson) {
            return "";
        }
    }
}
