package org.servicebridge.supplier;

import java.util.List;
import java.util.Optional;
import org.servicebridge.access.KnownProviders;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ProviderDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All providers of the catalogue. */
@Repository
public class Providers implements ProviderDirectory, KnownProviders {

    private final JdbcClient database;

    Providers(JdbcClient database) {
        this.database = database;
    }

    public Optional<Provider> find(String code) {
        return database.sql("select * from provider where code = :code")
                .param("code", code)
                .query(Provider.class)
                .optional();
    }

    /** The one that people call so, by its name or code. */
    public Optional<Provider> named(String name) {
        return database.sql("select * from provider where lower(:name) in (lower(name), code) order by code limit 1")
                .param("name", name.strip())
                .query(Provider.class)
                .optional();
    }

    /**
     * The provider with this code.
     *
     * @throws Refusal naming the field {@code provider} where there is none
     */
    public Provider get(String code) {
        return find(code)
                .orElseThrow(
                        () -> Refusal.invalid("provider", "There is no provider %s in the catalogue.".formatted(code)));
    }

    @Override
    public void require(String code) {
        get(code);
    }

    @Override
    public String contact(String code) {
        return find(code)
                .map(provider -> provider.telephone() == null
                        ? provider.name()
                        : "%s, %s".formatted(provider.name(), provider.telephone()))
                .orElse(code);
    }

    /** All, by name. */
    public List<Provider> all() {
        return database.sql("select * from provider order by name")
                .query(Provider.class)
                .list();
    }

    /** All, by name, for a form to choose from. */
    public List<Option> options() {
        return all().stream()
                .map(provider -> new Option(provider.name(), provider.code()))
                .toList();
    }
}
