package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.text.HssiReference;
import org.springframework.web.util.UriUtils;

/**
 * Reads the reference of an HSSI as people type it where they search in Tasklist or Cockpit, or a program asks the engine:
 * {@code hssi-42} finds what {@code HSSI-000042} finds. Any other text is searched as it is.
 */
final class SearchedReferences {

    private static final Set<String> FIELDS =
            Set.of("processInstanceBusinessKey", "processInstanceBusinessKeyLike", "businessKey", "nameLike");
    private static final String CONDITIONS = "taskVariables";
    private static final String VARIABLE = "reference";
    private static final String VALUE = "value";

    /** A link to an incident's page fits in; what is longer is no reference, and would be looked through for long. */
    private static final int LONGEST = 300;

    /** With what stands for any text before and after it. */
    private static final Pattern SEARCHED = Pattern.compile("(%*)(.*?)(%*)", Pattern.DOTALL);

    private SearchedReferences() {}

    /** Writes references in the body of a search as they are kept. */
    static void read(JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.properties().forEach(field -> readField(object, field.getKey(), field.getValue()));
        }
        body.forEach(SearchedReferences::read);
    }

    private static void readField(ObjectNode object, String name, JsonNode value) {
        if (FIELDS.contains(name) && value.isTextual()) {
            object.set(name, TextNode.valueOf(searched(value.textValue())));
        } else if (name.equals(CONDITIONS) && value instanceof ArrayNode conditions) {
            conditions.forEach(SearchedReferences::readCondition);
        }
    }

    private static void readCondition(JsonNode condition) {
        if (condition instanceof ObjectNode object
                && object.path("name").asText().equalsIgnoreCase(VARIABLE)
                && object.path(VALUE).isTextual()) {
            object.put(VALUE, searched(object.path(VALUE).textValue()));
        }
    }

    /** The request with references in its address as they are kept. */
    static HttpServletRequest readIn(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || FIELDS.stream().noneMatch(query::contains)) {
            return request;
        }
        String read =
                Stream.of(query.split("&")).map(SearchedReferences::parameter).collect(Collectors.joining("&"));
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return read;
            }
        };
    }

    private static String parameter(String pair) {
        List<String> parts = List.of(pair.split("=", 2));
        if (parts.size() < 2 || !FIELDS.contains(EncodedText.read(parts.get(0)))) {
            return pair;
        }
        String value = EncodedText.read(parts.get(1));
        String read = searched(value);
        return read.equals(value) ? pair : parts.get(0) + "=" + UriUtils.encode(read, "UTF-8");
    }

    private static String searched(String text) {
        Matcher parts = SEARCHED.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return text;
        }
        String reference = HssiReference.typed(parts.group(2));
        return HssiReference.isOne(reference) ? parts.group(1) + reference + parts.group(3) : text;
    }
}
