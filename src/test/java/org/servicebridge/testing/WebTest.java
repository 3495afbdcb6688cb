package org.servicebridge.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithSecurityContextTestExecutionListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.event.ApplicationEventsTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;

/**
 * The whole application on PostgreSQL on a free loopback port: job executor, outbox and starts by the clock off, clock moved by the test, empty before each test.
 * It is started once for all tests of a process: what a class adds to this annotation costs a further start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "service-bridge.outbox.enabled=false",
            "service-bridge.notify.callback-token=token-of-the-tests",
            "service-bridge.clock-starts.enabled=false",
            "service-bridge.body-patience=3s",
            "service-bridge.sign-in.digest-cost=4",
            "spring.datasource.hikari.leak-detection-threshold=2000",
            "spring.datasource.hikari.connection-init-sql=set synchronous_commit to off",
            "server.address=127.0.0.1",
            // At the end the watch takes all away; closing each first takes a quarter of a minute.
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = OwnDataDirectory.class)
@Import(SharedParts.class)
@TestExecutionListeners({
    // Of Spring's own those that tests use: the others look at every bean before and after each test.
    ApplicationEventsTestExecutionListener.class,
    DependencyInjectionTestExecutionListener.class,
    CleanSlate.class,
    TransactionalTestExecutionListener.class,
    WithSecurityContextTestExecutionListener.class
})
@Tag("application")
public @interface WebTest {}
