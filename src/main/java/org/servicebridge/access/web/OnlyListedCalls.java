package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadException;
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
    private static final String OF_PROCESS = "processVariables.";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final EngineCalls calls;
    private final AnswerableCalls answerable;
    private final CurrentActor currentActor;

    OnlyListedCalls(EngineCalls calls, AnswerableCalls answerable, CurrentActor currentActor) {
        this.calls = calls;
        this.answerable = answerable;
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            EngineCall call = calls.offered(request.getMethod(), Paths.of(request), currentActor.get());
            Map<String, List<String>> parameters = parameters(request);
            refuse(call.unknownParameter(parameters.keySet()));
            WholeNumbers.check(parameters);
            checked = call.fields().contains(EngineCall.MULTIPART) ? parts(request, call) : held(request, call);
        } catch (Refusal refusal) {
            Sentence.of(refusal).writeTo(response);
            return;
        }
        chain.doFilter(SearchedReferences.readIn(checked), response);
    }

    /** As they will be read: an encoded name is the same name. */
    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String query = request.getQueryString();
        if (query != null) {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters
                            .computeIfAbsent(EncodedText.read(name), one -> new ArrayList<>())
                            .addAll(values.stream()
                                    .map(value -> value == null ? "" : EncodedText.read(value))
                                    .toList()));
        }
        return parameters;
    }

    private HttpServletRequest parts(HttpServletRequest request, EngineCall call) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw Refusal.forbidden("This call takes files; nothing was done.");
        }
        byte[] content = request.getInputStream().readAllBytes();
        try {
            refuse(new PartsOfRequest(request, content).unknown(call.fields()));
        } catch (FileUploadException | IOException unreadable) {
            throw notUnderstood();
        }
        answerable.require(call, path(request), MissingNode.getInstance());
        return new HeldBody(request, content);
    }

    /** Read here once: what the engine gets is what was checked. */
    private HttpServletRequest held(HttpServletRequest request, EngineCall call) throws IOException {
        int most = (int) LONGEST.toBytes();
        byte[] content = request.getInputStream().readNBytes(most + 1);
        if (content.length > most) {
            throw Refusal.invalid("variables", "The answers are longer than 512 kB together.");
        }
        if (content.length == 0) {
            answerable.require(call, path(request), MissingNode.getInstance());
            return request;
        }
        ObjectNode body = listed(content, call);
        answerable.require(call, path(request), body);
        return new HeldBody(request, call.takesAnswers() ? content : searched(body));
    }

    private static byte[] searched(ObjectNode body) throws IOException {
        SearchedReferences.read(body);
        return JSON.writeValueAsBytes(body);
    }

    private static ObjectNode listed(byte[] content, EngineCall call) throws IOException {
        ObjectNode body = body(content);
        refuse(call.unknownField(body));
        WholeNumbers.check(body);
        return body;
    }

    private static String path(HttpServletRequest request) {
        return EngineCalls.withinEngine(Paths.of(request));
    }

    private static ObjectNode body(byte[] content) throws IOException {
        try {
            if (JSON.readTree(content) instanceof ObjectNode body) {
                return body;
            }
            throw notUnderstood();
        } catch (JsonProcessingException noJson) {
            throw notUnderstood();
        }
    }

    private static Refusal notUnderstood() {
        return Refusal.invalid("body", "Service Bridge does not understand this; nothing was done.");
    }

    private static void refuse(Optional<String> unknown) {
        unknown.ifPresent(first -> {
            String name = first.length() <= LONGEST_NAME ? first : first.substring(0, LONGEST_NAME);
            throw Refusal.forbidden(
                    name.contains(OF_PROCESS)
                            ? "Search by \"Task Variable\" reference, severity or service, as the cards show them: what"
                                    + " a process knows besides is not searched."
                            : "This call does not take \"%s\" here; nothing was done.".formatted(name));
        });
    }
}
