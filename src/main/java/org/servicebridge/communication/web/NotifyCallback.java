package org.servicebridge.communication.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.transport.TakeNotifyReceipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where GOV.UK Notify sends its receipts. The answer is the same whether the message is ours or not. */
@RestController
@Hidden
class NotifyCallback {

    private static final int LONGEST = 64 * 1024;

    private final TakeNotifyReceipt takeNotifyReceipt;

    NotifyCallback(TakeNotifyReceipt takeNotifyReceipt) {
        this.takeNotifyReceipt = takeNotifyReceipt;
    }

    @PostMapping("/callbacks/notify")
    ResponseEntity<Void> receipt(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization, InputStream body)
            throws IOException {
        if (!takeNotifyReceipt.isKnown(authorization)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        takeNotifyReceipt.take(new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
        return ResponseEntity.noContent().build();
    }
}
