package org.servicebridge.engine;

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

    /** The deployment on which the HSSI runs; the one in force where it does not run, or only just begins. */
    String of(String reference) {
        return AnswersGiven.inThisTransaction()
                .once(
                        new Kept(reference),
                        () -> database.sql("""
                        select definition.deployment_id_
                        from act_ru_execution instance
                        join act_re_procdef definition on definition.id_ = instance.proc_def_id_
                        where instance.business_key_ = :reference and instance.parent_id_ is null
                          and definition.key_ = :main
                        """)
                                .param("reference", reference)
                                .param("main", ProcessKeys.HSSI)
                                .query(String.class)
                                .optional()
                                .orElseGet(this::inForce));
    }

    /** The deployment with which the next HSSI starts. */
    String inForce() {
        return database.sql(
                        "select deployment_id_ from act_re_procdef where key_ = :main order by version_ desc limit 1")
                .param("main", ProcessKeys.HSSI)
                .query(String.class)
                .single();
    }

    private record Kept(String reference) {}
}
