package org.servicebridge.outbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.RecordReceipt;
import org.servicebridge.outbox.transport.NotifySettings;
import org.servicebridge.outbox.transport.NotifyStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where GOV.UK Notify sends its receipts, and whoever knows its token. The answer is the same whether the message is ours
 * or not.
 */
@RestController
@Hidden
class NotifyCallback {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyCallback.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 64 * 1024;

    private final byte[] expected;
    private final RecordReceipt recordReceipt;
    private final Counter refused;

    NotifyCallback(NotifySettings settings, RecordReceipt recordReceipt, MeterRegistry registry) {
        this.expected = settings.callbackToken().isEmpty()
                ? new byte[0]
                : ("Bearer " + settings.callbackToken()).getBytes(StandardCharsets.UTF_8);
        this.recordReceipt = recordReceipt;
        this.refused = registry.counter("service.bridge.callbacks.refused");
    }

    @PostMapping("/callbacks/notify")
    ResponseEntity<Void> receipt(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization, InputStream body)
            throws IOException {
        if (!isKnown(authorization)) {
            refused.increment();
            LOG.warn("callback of GOV.UK Notify refused: wrong token");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        take(new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
        return ResponseEntity.noContent().build();
    }

    /** Whether the sender knows the token; compared in constant time. Without a configured token nobody does. */
    private boolean isKnown(@Nullable String authorization) {
        byte[] given = authorization == null ? new byte[0] : authorization.getBytes(StandardCharsets.UTF_8);
        return expected.length > 0 && MessageDigest.isEqual(expected, given);
    }

    /** One that cannot be read, or is about nothing of ours, changes nothing. */
    private void take(String body) {
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
