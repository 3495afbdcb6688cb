package org.servicebridge.supplier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.AnswersGiven;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All services of the catalogue. */
@Repository
public class Services {

    private static final String SELECT = """
            select s.*, p.name provider_name, p.internal, p.gp_it, p.telephone, p.email
            from service s join provider p on p.code = s.provider
            """;

    private final JdbcClient database;

    Services(JdbcClient database) {
        this.database = database;
    }

    /** As it stands in the catalogue; the same all through a transaction. */
    public Optional<Service> find(String code) {
        return AnswersGiven.inThisTransaction().once(new ByCode(code), () -> read(code));
    }

    private Optional<Service> read(String code) {
        return database.sql(SELECT + "where s.code = :code")
                .param("code", code)
                .query(ServiceRow::read)
                .optional();
    }

    /**
     * The service with this code.
     *
     * @throws Refusal naming the field {@code service} where there is none
     */
    public Service get(String code) {
        return find(code)
                .orElseThrow(
                        () -> Refusal.invalid("service", "There is no service %s in the catalogue.".formatted(code)));
    }

    /** All, by name. */
    public List<Service> all() {
        return database.sql(SELECT + "order by s.name").query(ServiceRow::read).list();
    }

    /** Those in scope, by name, for a form to choose from. */
    public List<Option> options() {
        return all().stream()
                .filter(Service::managed)
                .map(service -> new Option(service.name(), service.code()))
                .toList();
    }

    /**
     * Puts in force how its incidents are communicated, which a Service Owner has decided (COM-16, IH-9).
     *
     * @param arrangement what the desk does instead where it is not communicated; null where it is
     */
    public void communicate(String code, boolean communicated, @Nullable String arrangement, boolean earlyLife) {
        database.sql("""
                        update service set communicated = :communicated, local_arrangement = :arrangement,
                            early_life = :earlyLife
                        where code = :code
                        """)
                .param("communicated", communicated)
                .param("arrangement", arrangement)
                .param("earlyLife", earlyLife)
                .param("code", code)
                .update();
    }

    private record ByCode(String code) {}
}
