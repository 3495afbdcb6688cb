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
 * other place for a key. Only where the request brings none in its header, and only for events. Of a stranger no more is read
 * than a beginning in which the key must stand; the rest is read of who has signed in, whatever its size.
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
        String header = request.getHeader(HEADER);
        String key;
        try {
            key = header == null ? inBody(request) : header.strip();
        } catch (NotTaken refused) {
            Problem.of(refused.status(), refused.sentence()).writeTo(response);
            return;
        }
        if (!key.isEmpty()) {
            keys.inForce(key).ifPresent(ApiKeySignIn::signIn);
        }
        chain.doFilter(request, response);
    }

    /** @throws NotTaken where it does not stand in the beginning of a larger message */
    private String inBody(HttpServletRequest request) throws NotTaken, IOException {
        int most = (int) BodyLimits.ofEvent().most();
        boolean large = request.getContentLengthLong() > most;
        BodyReader.Source source = ArrivingBody.of(request);
        BeginningOfBody beginning = new BeginningOfBody(reader, large ? ArrivingBody.soon(source) : source, most);
        String key = "";
        try {
            while (key.isEmpty() && beginning.readOn()) {
                key = routingKey(UnpackedMessage.beginning(request, beginning.bytes(), most));
            }
        } catch (ArrivingStream.Ended ended) {
            throw large ? NotTaken.tooLarge(most) : ended.reason();
        }
        if (key.isEmpty() && beginning.isFull()) {
            throw NotTaken.tooLarge(most);
        }
        ArrivingBody.keep(request, beginning.andRest(source));
        return key;
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
