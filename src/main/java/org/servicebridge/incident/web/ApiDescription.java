package org.servicebridge.incident.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the OpenAPI page what the API is for and how one signs in. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI serviceBridgeApi(@Value("${service-bridge.public-address}") String publicAddress) {
        return new OpenAPI()
                // Whatever host a request names, programs are told the one that people use.
                .servers(List.of(new Server().url(publicAddress)))
                .info(new Info()
                        .title("Service Bridge API")
                        .version("1")
                        .description("Report incidents, confirm, update and resolve them. Times are RFC 3339 with an"
                                + " offset; errors are application/problem+json and name the field or the state."))
                .components(new Components()
                        .addSecuritySchemes("key", scheme("bearer", "A provider's or monitoring's API key"))
                        .addSecuritySchemes("person", scheme("basic", "A person's user name and password")))
                .addSecurityItem(new SecurityRequirement().addList("key"))
                .addSecurityItem(new SecurityRequirement().addList("person"));
    }

    private static SecurityScheme scheme(String kind, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(kind).description(description);
    }
}
