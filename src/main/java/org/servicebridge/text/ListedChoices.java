package org.servicebridge.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** What somebody chose of several in a form, as Tasklist sends it: a JSON list of texts. */
public final class ListedChoices {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ListedChoices() {}

    /** Whether it is such a list, or none was sent. */
    public static boolean isList(@Nullable String json) {
        if (json == null) {
            return true;
        }
        try {
            JsonNode list = JSON.readTree(json);
            return list.isArray() && list.valueStream().allMatch(JsonNode::isTextual);
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }
}
