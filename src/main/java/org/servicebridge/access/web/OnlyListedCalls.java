package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before the engine's REST API, its own and that of the web applications, and lets pass what is listed: the calls, with
 * the parameters and fields that people need, to those who need them. Anything else could lead an HSSI past its steps.
 */
@Component
class OnlyListedCalls extends OncePerRequestFilter {

    private static final DataSize LONGEST = DataSize.ofKilobytes(512);
    private static final int LONGEST_NAME = 60;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final EngineCalls calls;
    private final CurrentActor currentActor;

    OnlyListedCalls(EngineCalls calls, CurrentActor currentActor) {
        this.calls = calls;
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            EngineCall call = calls.offered(request.getMethod(), Paths.of(request), currentActor.get());
            refuse(call.unknownParameters(parameters(request)));
            checked = call.fields().contains(EngineCall.MULTIPART) ? parts(request) : held(request, call);
        } catch (Refusal refusal) {
            Sentence.of(refusal).writeTo(response);
            return;
        }
        chain.doFilter(checked, response);
    }

    private static Set<String> parameters(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? Set.of()
                : Set.copyOf(UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .keySet());
    }

    private static HttpServletRequest parts(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw Refusal.forbidden("This call takes files; nothing was done.");
        }
        return request;
    }

    /** Read here once: what the engine gets is what was checked. */
    private static HttpServletRequest held(HttpServletRequest request, EngineCall call) throws IOException {
        int most = (int) LONGEST.toBytes();
        byte[] content = request.getInputStream().readNBytes(most + 1);
        if (content.length == 0) {
            return request;
        }
        if (content.length > most) {
            throw Refusal.invalid("variables", "The answers are longer than 512 kB together.");
        }
        refuse(call.unknownFields(fields(content, call)));
        return new HeldBody(request, content);
    }

    /** The names on the top level of the body; of a field whose own fields are listed, those. */
    private static Set<String> fields(byte[] content, EngineCall call) throws IOException {
        try {
            if (!(JSON.readTree(content) instanceof ObjectNode body)) {
                throw notUnderstood();
            }
            return body.properties().stream()
                    .flatMap(field -> call.isListedByParts(field.getKey())
                            ? parts(field.getKey(), field.getValue())
                            : Stream.of(field.getKey()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (JsonProcessingException noJson) {
            throw notUnderstood();
        }
    }

    private static Stream<String> parts(String field, JsonNode value) {
        if (!(value instanceof ObjectNode)) {
            throw notUnderstood();
        }
        return value.properties().stream().map(part -> field + "." + part.getKey());
    }

    private static Refusal notUnderstood() {
        return Refusal.invalid("body", "Service Bridge does not understand this; nothing was done.");
    }

    private static void refuse(List<String> unknown) {
        if (!unknown.isEmpty()) {
            String first = unknown.get(0);
            String name = first.length() <= LONGEST_NAME ? first : first.substring(0, LONGEST_NAME);
            throw Refusal.forbidden("This call does not take \"%s\" here; nothing was done.".formatted(name));
        }
    }
}
