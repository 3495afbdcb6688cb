package org.servicebridge.engine;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows on which deployment an HSSI runs: that of its main process, with which it is moved. The tables themselves are asked,
 * so that whoever is signed in gets the same answer.
 */
@Repository
class KeptSets {

    private final JdbcClient database;

    KeptSets(JdbcClient database) {
        this.database = database;
    }

    /**
     * The deployment on which the HSSI runs, or has run to its end: what outlives or follows it keeps its tables; the one in force
     * where it only just begins.
     */
    String of(String reference) {
        return AnswersGiven.inThisTransaction()
                .once(
                        new Kept(reference),
                        () -> running(reference).or(() -> ended(reference)).orElseGet(this::inForce));
    }

    /** Whether the HSSI runs, so that it keeps a set. */
    boolean isKept(String reference) {
        return running(reference).isPresent();
    }

    private Optional<String> running(String reference) {
        return database.sql("""
                        select definition.deployment_id_
                        from act_ru_execution instance
                        join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                        where instance.business_key_ = :reference and instance.parent_id_ is null
                          and definition.key_ = :main
                        """)
                .param("reference", reference)
                .param("main", ProcessKeys.HSSI)
                .query(String.class)
                .optional();
    }

    /** As long as the engine's history knows it; the newest, where it was reopened. */
    private Optional<String> ended(String reference) {
        return database.sql("""
                        select definition.deployment_id_
                        from act_hi_procinst instance
                        join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                        where instance.business_key_ = :reference and definition.key_ = :main
                        order by instance.start_time_ desc limit 1
                        """)
                .param("reference", reference)
                .param("main", ProcessKeys.HSSI)
                .query(String.class)
                .optional();
    }

    /** The deployment with which the next HSSI starts. */
    String inForce() {
        return database.sql(
                        "select deployment_id_ from act_re_procdef where key_ = :main order by version_ desc limit 1")
                .param("main", ProcessKeys.HSSI)
                .query(String.class)
                .single();
    }

    /**
     * The definition by which a process starts for the HSSI: that of the set on which the HSSI runs; the one in force where that
     * set has none yet.
     */
    String definition(String reference, String process) {
        return database.sql("""
                        select id_ from act_re_procdef where key_ = :process
                        order by case when deployment_id_ = :kept then 0 else 1 end, version_ desc
                        limit 1
                        """)
                .param("process", process)
                .param("kept", of(reference))
                .query(String.class)
                .single();
    }

    /** The same for the process that begins with a message; empty where none does in the set in force. */
    Optional<String> definitionBegunBy(String reference, String message) {
        return database.sql("""
                        select definition.key_
                        from act_ru_event_subscr subscription
                        join act_re_procdef definition on definition.id_ = subscription.configuration_
                        where subscription.event_type_ = 'message' and subscription.event_name_ = :message
                          and subscription.execution_id_ is null
                        """)
                .param("message", message)
                .query(String.class)
                .optional()
                .map(process -> definition(reference, process));
    }

    private record Kept(String reference) {}
}
