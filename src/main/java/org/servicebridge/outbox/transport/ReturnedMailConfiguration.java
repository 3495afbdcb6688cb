package org.servicebridge.outbox.transport;

import org.servicebridge.outbox.RecordReceipt;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the mailbox for returned mail read. */
@Configuration
@EnableConfigurationProperties(BounceMailbox.class)
class ReturnedMailConfiguration {

    @Bean
    static ReadReturnedMail readReturnedMail(BounceMailbox mailbox, RecordReceipt recordReceipt) {
        return new ReadReturnedMail(mailbox, recordReceipt::record);
    }
}
