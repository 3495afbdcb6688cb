package org.servicebridge.supplier.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.Option;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Providers;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** Lets models offer the catalogue in forms: {@code ${catalogue.services()}}, {@code ${catalogue.contact(execution)}}. */
@Component("catalogue")
public class Catalogue {

    private final Services services;
    private final Providers providers;
    private final Incidents incidents;
    private final ObjectMapper json;

    Catalogue(Services services, Providers providers, Incidents incidents, ObjectMapper json) {
        this.services = services;
        this.providers = providers;
        this.incidents = incidents;
        this.json = json;
    }

    /** The services in scope, for a select's {@code valuesKey}. */
    public SpinJsonNode services() {
        return list(services.options());
    }

    /** The providers, for a select's {@code valuesKey}. */
    public SpinJsonNode providers() {
        return list(providers.options());
    }

    /** How the incident's provider is reached, in one line; says so where that is not known. */
    public String contact(DelegateExecution execution) {
        String code = incidents
                .get(execution.getProcessBusinessKey())
                .identification()
                .provider();
        if (code == null) {
            return "The provider is not known yet.";
        }
        return Markdown.plain(providers.find(code).map(Catalogue::line).orElse(code + ", not in the catalogue"));
    }

    private static String line(Provider provider) {
        String telephone = provider.telephone() == null ? "no telephone number known" : provider.telephone();
        return provider.email() == null
                ? "%s, %s".formatted(provider.name(), telephone)
                : "%s, %s, %s".formatted(provider.name(), telephone, provider.email());
    }

    private SpinJsonNode list(List<Option> options) {
        try {
            return Spin.JSON(json.writeValueAsString(options));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Options are always JSON", impossible);
        }
    }
}
