package org.servicebridge.demonstration;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints at the end of a start where to go, who can sign in and with which keys, in the demonstration only. */
@Component
@EmbeddedMode
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DemonstrationKeys keys;
    private final Environment environment;
    private final String publicAddress;

    Welcome(
            DemonstrationKeys keys,
            Environment environment,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.keys = keys;
        this.environment = environment;
        this.publicAddress = publicAddress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String people = Stream.concat(DemonstrationPeople.ALL.stream(), Stream.of(DemonstrationPeople.ACCREDITED))
                .map(person -> "    %-10s %s".formatted(person.id(), person.group()))
                .collect(Collectors.joining("\n"));
        String secrets = keys.ready().entrySet().stream()
                .map(key -> "    %-18s %s".formatted(key.getKey(), key.getValue()))
                .collect(Collectors.joining("\n"));
        LOG.info(
                """

                Service Bridge is ready: {} (port {})
                  Tasklist     {}/camunda/app/tasklist
                  API          {}/swagger-ui.html
                Demonstration with invented data only. Sign in with the user name as the password:
                {}
                Keys for the API (Authorization: Bearer <key>):
                {}
                """,
                publicAddress,
                environment.getProperty("local.server.port", "none"),
                publicAddress,
                publicAddress,
                people,
                secrets);
    }
}
