package org.servicebridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Service Bridge: the engine, the record, the outbox and the web applications in one process. */
@SpringBootApplication
public class ServiceBridge {

    public static void main(String[] arguments) {
        SpringApplication.run(ServiceBridge.class, arguments);
    }
}
