package org.servicebridge.access.web;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits of what may be sent before everything else that answers requests. */
@Configuration
class Connector {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitsOfRequests() {
        return server -> {
            server.addContextValves(new WholeBody(new BodyReader(System::nanoTime)));
            // The server would refuse it before, by a page that it could not show; it is refused with the other unknown
            // methods.
            server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
        };
    }
}
