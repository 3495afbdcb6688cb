package org.servicebridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What a provider reads about the API, without a key and without a running application, is what the API does. */
@EngineTest
class ApiDescriptionTest {

    private static final Path KEPT = Path.of("docs/api.json");
    private static final ObjectMapper IN_ORDER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private ApiCaller api;

    @Test
    @WithMockUser
    void the_description_in_the_repository_is_the_one_that_the_application_gives() throws IOException {
        // when
        String given = described();
        if (Boolean.getBoolean("write")) {
            Files.writeString(KEPT, given);
        }

        // then
        List<String> kept = Files.readAllLines(KEPT);
        List<String> now = given.lines().toList();
        assertThat(now)
                .as("%s is not of the API as it is; mvn test -Dtest=ApiDescriptionTest -Dwrite writes it anew", KEPT)
                .filteredOn(line -> !kept.contains(line))
                .isEmpty();
        assertThat(kept)
                .as("%s says what the API does not; mvn test -Dtest=ApiDescriptionTest -Dwrite writes it anew", KEPT)
                .isEqualTo(now);
    }

    /** Without the address, which differs from test to test. */
    private String described() throws JsonProcessingException {
        ObjectNode description = (ObjectNode) api.get("", "/v3/api-docs").body();
        description.remove("servers");
        return IN_ORDER.writeValueAsString(IN_ORDER.convertValue(description, Map.class)) + "\n";
    }
}
