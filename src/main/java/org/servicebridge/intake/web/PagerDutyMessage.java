package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One event, as PagerDuty takes it, or a list of them, as some programs send what they have gathered.
 *
 * @param several whether it is a list, even of one
 */
@Schema(implementation = PagerDutyEvent.class)
record PagerDutyMessage(List<JsonNode> events, boolean several) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PagerDutyMessage told(JsonNode message) {
        return message.isArray()
                ? new PagerDutyMessage(message.valueStream().toList(), true)
                : new PagerDutyMessage(List.of(message), false);
    }
}
