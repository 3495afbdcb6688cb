package org.servicebridge.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database held when the application had started. Tables that were empty then are emptied for each test; those
 * that were not, such as people, lists and the rota, are put back for each class. A table to which nobody wrote is left
 * alone. Rows are deleted, and what they leave is cleared away: from the record at once, so that rows of one moment are read
 * in the order in which they were written, from the engine's tables when it is much. Truncating them instead takes ten times
 * as long, since each table and each that refers to it get new files.
 */
@TestComponent
class FirstState {

    /** What the engine keeps of itself is read once and never again. */
    private static final String LEFT_ALONE = "('flyway_schema_history', 'act_ge_property', 'act_ge_schema_log')";

    /** What the engine notes of each deployed model beside what runs. */
    private static final Set<String> OF_MODELS = Set.of("act_ru_event_subscr", "act_ru_jobdef");

    /** By what was done first: of steps in one moment the database tells that by their place alone, which must not be an old one. */
    private static final Set<String> READ_IN_ORDER = Set.of("act_hi_actinst", "act_hi_taskinst");

    /** Of a table of the engine; what lies there is looked through again and again. */
    private static final int MUCH_BYTES = 512 * 1024;

    /** How many rows a table has, and which transaction wrote last of those that wrote one of them. */
    private static final String STATE = "(count(*), max(xmin::text::bigint))::text";

    private static final int ATTEMPTS = 5;

    private final JdbcClient database;
    private final RepositoryService repository;
    private boolean kept;

    FirstState(JdbcClient database, RepositoryService repository) {
        this.database = database;
        this.repository = repository;
    }

    /** Puts everything back; notes what there is where that has not been done yet. */
    synchronized void restore() {
        if (!kept) {
            keep();
            kept = true;
            return;
        }
        withdrawDeployments();
        empty();
        insist("select first_state.restore()");
    }

    /** Takes away all that came of incidents. */
    void empty() {
        String written = insist("select first_state.empty()");
        if (written != null) {
            database.sql("vacuum " + written).update();
            // Where somebody who still read has kept that from its work.
            insist("select first_state.clear()");
        }
    }

    /** By the engine, which has them in memory. */
    private void withdrawDeployments() {
        database.sql(
                        "select id_ from act_re_deployment where id_ not in (select id_ from first_state.act_re_deployment)")
                .query(String.class)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    /** What runs by the clock reads and writes meanwhile: where both wait for each other, the database ends one of them. */
    private @Nullable String insist(String call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.sql(call).query(String.class).optional().orElse(null);
            } catch (PessimisticLockingFailureException met) {
                if (attempt == ATTEMPTS) {
                    throw met;
                }
            }
        }
    }

    private void keep() {
        List<String> tables =
                database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in %s
                        order by 1
                        """.formatted(LEFT_ALONE)).query(String.class).list();
        List<String> filled = tables.stream().filter(this::isFilled).toList();
        database.sql("alter system set autovacuum = off").update();
        database.sql("select pg_reload_conf()").query(Boolean.class).single();
        database.sql("create schema first_state").update();
        database.sql("create table first_state.put_back (name text primary key, state text not null)")
                .update();
        filled.forEach(this::keep);
        List<String> passing =
                tables.stream().filter(table -> !filled.contains(table)).toList();
        database.sql("create table first_state.watched (name text primary key, place regclass, leave int)")
                .update();
        passing.forEach(this::watch);
        define(
                "empty",
                passing.stream().map("""
                if exists (select from public.%1$s) then
                    delete from public.%1$s;
                end if;
                """::formatted).collect(Collectors.joining())
                        + filled.stream()
                                .filter(FirstState::isOfEngine)
                                .map("""
                delete from public.%1$s where id_ not in (select id_ from first_state.%1$s);
                """::formatted)
                                .collect(Collectors.joining())
                        // Models that a class deployed for all its tests stay until the next class, with what starts
                        // them.
                        + """
                delete from public.act_ge_bytearray
                where deployment_id_ is null and id_ not in (select id_ from first_state.act_ge_bytearray);
                delete from public.act_ru_event_subscr where execution_id_ is not null;
                return (select string_agg(name, ', ') from first_state.watched where pg_relation_size(place) > leave);
                """);
        define("clear", """
                execute coalesce((
                    select 'truncate ' || string_agg(name, ', ') || ' cascade'
                    from first_state.watched where pg_relation_size(place) > 0 and leave = 0), 'select');
                return null;
                """);
        define("restore", filled.stream().map(this::restoring).collect(Collectors.joining()) + "return null;");
    }

    private void keep(String table) {
        database.sql("create table first_state.%1$s as table public.%1$s".formatted(table))
                .update();
        database.sql(noting(table)).update();
    }

    private void watch(String table) {
        database.sql("insert into first_state.watched values (:name, cast(:name as regclass), :leave)")
                .param("name", table)
                .param("leave", table.startsWith("act_") && !READ_IN_ORDER.contains(table) ? MUCH_BYTES : 0)
                .update();
    }

    private boolean isFilled(String table) {
        return database.sql("select exists (select from public.%s)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    /** Where the engine adds rows of running and ended processes to rows of its models. */
    private static boolean isOfEngine(String table) {
        return (table.startsWith("act_ru_") || table.startsWith("act_hi_")) && !OF_MODELS.contains(table);
    }

    /** Nobody wrote to a table that has as many rows as when it was put back last, none of them by a later transaction. */
    private String restoring(String table) {
        return """
                if (select %3$s from public.%1$s)
                        is distinct from (select state from first_state.put_back where name = '%1$s') then
                    delete from public.%1$s;
                    insert into public.%1$s (%2$s) overriding system value select %2$s from first_state.%1$s;
                    delete from first_state.put_back where name = '%1$s';
                    %4$s;
                end if;
                """.formatted(table, columns(table), STATE, noting(table));
    }

    private static String noting(String table) {
        return "insert into first_state.put_back select '%1$s', %2$s from public.%1$s".formatted(table, STATE);
    }

    private String columns(String table) {
        return database.sql("""
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                        where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
                        """).param("table", table).query(String.class).single();
    }

    /** As a replica: the record guards itself against being emptied, by triggers and by references. */
    private void define(String name, String body) {
        database.sql("""
                        create function first_state.%s() returns text language plpgsql
                        set session_replication_role = replica as $body$ begin %s end $body$
                        """.formatted(name, body)).update();
    }
}
