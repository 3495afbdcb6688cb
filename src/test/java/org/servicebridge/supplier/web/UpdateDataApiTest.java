package org.servicebridge.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.ApiCaller.SPINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.supplier.process.SupplierStage;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What providers send by API: the minimum data set of an update, and who said it. */
@EngineTest
class UpdateDataApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    SupplierStage stage;

    @Test
    @Clause("MDS-1")
    void mds1_the_answer_to_an_update_names_what_is_missing_in_it() {
        String reference = stage.followed(1);
        String updates = "/api/v1/incidents/%s/updates".formatted(reference);

        Answer some = api.post(
                SPINE, updates, Map.of("text", "x", "workaround", "Paper", "notKnown", List.of("eta", "replicated")));
        Answer all = api.post(SPINE, updates, Map.of("text", "x", "impact", "None", "diagnosis", "y", "eta", "11:30"));
        Answer tried = api.post(
                SPINE,
                updates,
                Map.of(
                        "text",
                        "x",
                        "diagnostics",
                        "Traces on",
                        "notKnown",
                        List.of("impact-changed", "component-now")));
        Answer wrong = api.post(SPINE, updates, Map.of("text", "x", "notKnown", List.of("shoe-size")));

        assertThat(some.body().path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("impact-changed", "component-now", "diagnostics");
        assertThat(tried.body().path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("workaround-now", "replicated", "eta");
        assertThat(all.body().path("missing")).isEmpty();
        assertThat(wrong.status()).isEqualTo(400);
    }

    @Test
    void the_name_of_a_speaker_stands_on_one_line_however_a_program_breaks_it() {
        // given
        String confirmed = stage.awaitingConfirmation(1);
        String reference = stage.followed(1);
        String path = "/api/v1/incidents/%s/".formatted(reference);

        // when
        api.post(
                SPINE,
                path.replace(reference, confirmed) + "confirmation",
                Map.of("confirmed", true, "severity", 1, "by", "Sam\nSmith\r\n"));
        api.post(SPINE, path + "updates", Map.of("text", "First\nsecond", "by", "Sam\n\tSmith"));

        // then
        assertThat(stage.last(confirmed, "confirmed").onBehalfOf()).isEqualTo("Sam Smith");
        assertThat(stage.last(reference, "supplier-update").onBehalfOf()).isEqualTo("Sam Smith");
        assertThat(stage.last(reference, "supplier-update").content()).startsWith("First\nsecond");
    }
}
