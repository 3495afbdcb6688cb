package org.servicebridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Service Bridge: the engine, the record, the outbox and the web applications in one process. Short bean names are
 * kept for what models call ({@code ${chaseSupplier}}); every other bean goes by its full class name, so that a step's bean
 * and its use case can share their stem.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ServiceBridge {

    public static void main(String[] arguments) {
        SpringApplication.run(ServiceBridge.class, arguments);
    }
}
