package org.servicebridge.outbox;

import org.servicebridge.text.SmsText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Text messages as they arrive: behind the name of the service, where GOV.UK Notify is set to begin each of them with it. */
@Component
public class TextMessages {

    private final String serviceName;

    /** @param serviceName as it is at Notify; empty where "start text messages with service name" is switched off there */
    TextMessages(@Value("${service-bridge.notify.service-name:}") String serviceName) {
        this.serviceName = serviceName;
    }

    public SmsText of(String text) {
        return SmsText.of(text, serviceName);
    }
}
