package org.servicebridge.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicebridge.access.Refusal;
import org.springframework.util.unit.DataSize;

/** A submitted form, read once before the engine sees it and given to the engine unchanged. */
class AnswerBody extends HttpServletRequestWrapper {

    private static final long LONGEST = DataSize.ofKilobytes(512).toBytes();
    private static final int LONGEST_TEXT = 4_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] content;

    /** @throws Refusal where it is larger than a form can be */
    AnswerBody(HttpServletRequest request) throws IOException {
        super(request);
        this.content = request.getInputStream().readNBytes((int) LONGEST + 1);
        if (content.length > LONGEST) {
            throw Refusal.invalid("variables", "The answers are longer than 512 kB together.");
        }
    }

    /** @throws Refusal where a text does not fit, which the engine would only notice when it stores it */
    void check() {
        answers().forEach((field, value) -> {
            if (value instanceof String text && text.length() > LONGEST_TEXT) {
                throw Refusal.invalid(field, "The text in %s is longer than 4,000 characters.".formatted(field));
            }
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                throw Refusal.invalid(
                        field, "The text in %s contains characters that cannot be printed.".formatted(field));
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

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The engine reads synchronously");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
