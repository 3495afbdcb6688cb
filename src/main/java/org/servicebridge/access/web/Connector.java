package org.servicebridge.access.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits of what may be sent before everything else that answers requests. */
@Configuration
class Connector {

    @Bean
    BodyReader bodyReader(@Value("${service-bridge.body-patience}") Duration patience) {
        return new BodyReader(System::nanoTime, patience);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitsOfRequests(BodyReader reader) {
        return server -> {
            server.addContextValves(new WholeBody(reader));
            // The server would refuse it before, by a page that it could not show; it is refused with the other unknown
            // methods.
            server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
        };
    }
}
