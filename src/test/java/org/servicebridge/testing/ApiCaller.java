package org.servicebridge.testing;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.KeySecret;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls the API as a provider's system, monitoring or a person does, through all filters. */
@TestComponent
public class ApiCaller {

    /** The key of Spine Operations. */
    public static final String SPINE = "Bearer test-key-of-spine-operations";

    /** The key of another provider. */
    public static final String IDENTITY = "Bearer test-key-of-care-identity";

    /** The key of a provider of GP IT. */
    public static final String GP = "Bearer test-key-of-gp-systems";

    /** The key of a provider in the house. */
    public static final String HOSTING = "Bearer test-key-of-internal-hosting";

    public static final String MONITORING = "Bearer test-key-of-monitoring";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc mvc;

    ApiCaller(WebApplicationContext context, ApiKeys keys) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        keys.add(secret(SPINE), "test-spine", "spine-operations", "test");
        keys.add(secret(IDENTITY), "test-identity", "care-identity", "test");
        keys.add(secret(GP), "test-gp", "gp-systems", "test");
        keys.add(secret(HOSTING), "test-hosting", "internal-hosting", "test");
        keys.add(secret(MONITORING), "test-monitoring", null, "test");
    }

    public Answer post(String authorization, String path, Object body) {
        return post(authorization, path, body, Map.of());
    }

    public Answer post(String authorization, String path, Object body, Map<String, String> headers) {
        try {
            String json = body instanceof String text ? text : JSON.writeValueAsString(body);
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json);
            headers.forEach(request::header);
            return send(request, authorization);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends a body in another code than UTF-8, and does not say so. */
    public Answer postBytes(String authorization, String path, String json, String code) {
        try {
            return send(
                    MockMvcRequestBuilders.post(path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(json.getBytes(code)),
                    authorization);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The body as JSON, which {@link #post} writes by itself. */
    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Answer get(String authorization, String path) {
        try {
            return send(MockMvcRequestBuilders.get(path), authorization);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Answer send(MockHttpServletRequestBuilder request, String authorization) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.header("Authorization", authorization))
                .andReturn()
                .getResponse();
        String text = response.getContentAsString();
        return new Answer(
                response.getStatus(),
                String.valueOf(response.getContentType()),
                JSON.readTree(text.isEmpty() ? "null" : text));
    }

    private static KeySecret secret(String authorization) {
        return new KeySecret(authorization.substring("Bearer ".length()));
    }

    /** What came back. */
    public record Answer(int status, String type, JsonNode body) {

        public String text(String field) {
            return body.path(field).asText();
        }
    }
}
