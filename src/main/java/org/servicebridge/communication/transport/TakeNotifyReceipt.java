package org.servicebridge.communication.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.RecordReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the receipts that GOV.UK Notify sends, from whoever knows the token. */
@Component
public class TakeNotifyReceipt {

    private static final Logger LOG = LoggerFactory.getLogger(TakeNotifyReceipt.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] expected;
    private final RecordReceipt recordReceipt;
    private final Counter refused;

    TakeNotifyReceipt(NotifySettings settings, RecordReceipt recordReceipt, MeterRegistry registry) {
        this.expected = settings.callbackToken().isEmpty()
                ? new byte[0]
                : ("Bearer " + settings.callbackToken()).getBytes(StandardCharsets.UTF_8);
        this.recordReceipt = recordReceipt;
        this.refused = registry.counter("service.bridge.callbacks.refused");
    }

    /** Whether the sender knows the token; compared in constant time. Without a configured token nobody does. */
    public boolean isKnown(@Nullable String authorization) {
        byte[] given = authorization == null ? new byte[0] : authorization.getBytes(StandardCharsets.UTF_8);
        boolean known = expected.length > 0 && MessageDigest.isEqual(expected, given);
        if (!known) {
            refused.increment();
            LOG.warn("callback of GOV.UK Notify refused: wrong token");
        }
        return known;
    }

    /** Notes what the receipt says; one that cannot be read, or is about nothing of ours, changes nothing. */
    public void take(String body) {
        try {
            JsonNode receipt = JSON.readTree(body);
            UUID delivery = UUID.fromString(receipt.path("reference").asText());
            recordReceipt.record(
                    NotifyStatus.of(receipt.path("status").asText()).receipt(delivery));
        } catch (JsonProcessingException | IllegalArgumentException notOurs) {
            LOG.warn("callback of GOV.UK Notify without a reference of ours");
        }
    }
}
