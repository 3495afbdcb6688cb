package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.ListedChoices;
import org.springframework.util.unit.DataSize;

/** A submitted form, read once before the engine sees it and given to the engine unchanged. */
class AnswerBody extends HeldBody {

    private static final long LONGEST = DataSize.ofKilobytes(512).toBytes();
    private static final int LONGEST_TEXT = 4_000;

    /** What fields of forms give; a list of choices comes as {@link #LISTED}. */
    private static final Set<String> PLAIN =
            Set.of("", "null", "string", "boolean", "short", "integer", "long", "double", "number");

    private static final String LISTED = "Json";

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

    /**
     * @throws Refusal where an answer is of a kind that no form gives, which the engine could not even read, or a text does not
     *     fit, which the engine would only notice when it stores it
     */
    void check() {
        variables().properties().forEach(field -> checkKind(field.getKey(), field.getValue()));
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

    private static void checkKind(String field, JsonNode answer) {
        JsonNode value = answer.path("value");
        boolean known = isListed(answer)
                ? value.isMissingNode()
                        || value.isNull()
                        || value.isTextual() && ListedChoices.isList(value.textValue())
                : isPlain(answer.path("type")) && !value.isContainerNode();
        if (!known) {
            throw Refusal.invalid(
                    field, "The answer in %s is no text, number or choice; nothing was taken.".formatted(field));
        }
    }

    private static boolean isListed(JsonNode answer) {
        return LISTED.equalsIgnoreCase(answer.path("type").asText());
    }

    private static boolean isPlain(JsonNode type) {
        return type.isMissingNode()
                || type.isNull()
                || type.isTextual() && PLAIN.contains(type.textValue().toLowerCase(Locale.ROOT));
    }

    /** Each field with what was entered; empty where the body is no form. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (var field : variables().properties()) {
            JsonNode value = field.getValue().path("value");
            boolean structured = isListed(field.getValue());
            answers.put(field.getKey(), value.isTextual() && !structured ? value.textValue() : value);
        }
        return answers;
    }

    private JsonNode variables() {
        try {
            return JSON.readTree(content).path("variables");
        } catch (JsonProcessingException noForm) {
            return JSON.createObjectNode();
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory", impossible);
        }
    }
}
