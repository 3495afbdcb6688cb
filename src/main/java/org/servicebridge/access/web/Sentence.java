package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;

/** A refusal in the shape in which Tasklist reads errors, with one sentence for the person and nothing else. */
record Sentence(int status, String text, @Nullable String field) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Sentence of(int status, String text) {
        return new Sentence(status, text, null);
    }

    static Sentence of(Refusal refusal) {
        return new Sentence(
                RefusalOverHttp.status(refusal).value(), RefusalOverHttp.sentence(refusal), refusal.field());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "Refusal");
        body.put("message", text);
        if (field != null) {
            body.put("field", field);
        }
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
