package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.springframework.util.unit.DataSize;

/** A submitted form, read once before the engine sees it and given to the engine unchanged. */
class AnswerBody extends HeldBody {

    private static final long LONGEST = DataSize.ofKilobytes(512).toBytes();
    private static final int LONGEST_TEXT = 4_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] content;

    /** @throws Refusal where it is larger than a form can be */
    AnswerBody(HttpServletRequest request) throws IOException {
        this(request, request.getInputStream().readNBytes((int) LONGEST + 1));
    }

    private AnswerBody(HttpServletRequest request, byte[] content) {
        super(request, content);
        this.content = content;
        if (content.length > LONGEST) {
            throw Refusal.invalid("variables", "The answers are longer than 512 kB together.");
        }
    }

    /** @throws Refusal where a text does not fit, which the engine would only notice when it stores it */
    void check() {
        answers().forEach((field, value) -> {
            if (value instanceof String text && CleanText.length(text) > LONGEST_TEXT) {
                throw Refusal.invalid(field, "The text in %s is longer than 4,000 characters.".formatted(field));
            }
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                String fault = CleanText.fault(text).orElseThrow();
                throw Refusal.invalid(field, "The text in %s %s.".formatted(field, fault));
            }
        });
    }

    /** Each field with what was entered; empty where the body is no form. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        try {
            JsonNode variables = JSON.readTree(content).path("variables");
            for (var field : variables.properties()) {
                JsonNode value = field.getValue().path("value");
                boolean structured = "Json".equals(field.getValue().path("type").asText());
                answers.put(field.getKey(), value.isTextual() && !structured ? value.textValue() : value);
            }
        } catch (JsonProcessingException noForm) {
            return Map.of();
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory", impossible);
        }
        return answers;
    }
}
