package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.Clause;

/** The requests stand in the record's code, the form and the decision table: one list. */
class EdmRequestTest {

    private final List<String> codes =
            Arrays.stream(EdmRequest.values()).map(EdmRequest::code).toList();

    @Test
    @Clause("ESC-9")
    void esc9_the_form_offers_exactly_the_requests_that_the_code_knows() throws IOException {
        JsonNode form =
                new ObjectMapper().readTree(Path.of("forms", "decide-bau.form").toFile());

        List<String> offered = StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> "request".equals(component.path("key").asText()))
                .flatMap(component ->
                        StreamSupport.stream(component.path("values").spliterator(), false))
                .map(option -> option.path("value").asText())
                .toList();

        assertThat(offered).isEqualTo(codes);
    }

    @Test
    @Clause("ESC-9")
    void esc9_the_decision_table_knows_each_of_them() throws IOException {
        String table = Files.readString(Path.of("dmn", "non-bau.dmn"));

        assertThat(codes).allSatisfy(code -> assertThat(table).contains('"' + code + '"'));
    }

    @Test
    void no_request_is_an_answer_of_its_own_and_anything_else_is_refused() {
        assertThat(EdmRequest.of("none")).isEqualTo(EdmRequest.NONE);
        assertThatThrownBy(() -> EdmRequest.of("tea")).isInstanceOf(Refusal.class);
    }
}
