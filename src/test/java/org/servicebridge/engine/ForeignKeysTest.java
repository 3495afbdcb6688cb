package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three years of history stay quick to read: what refers to another row is found without reading the whole table. */
@EngineTest
class ForeignKeysTest {

    @Autowired
    private JdbcClient database;

    @Test
    void every_reference_between_own_tables_has_an_index() {
        // when
        var withoutIndex = database.sql("""
                        select min(k.conrelid::regclass::text) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
                        from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                        where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                          and k.conrelid::regclass::text not like 'act\\_%'
                          and not exists (
                              select 1 from pg_index i
                              where i.indrelid = k.conrelid
                                and (i.indpred is null
                                     or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname))
                                and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                        group by k.oid
                        order by 1
                        """).query(String.class).list();

        // then
        assertThat(withoutIndex).isEmpty();
    }
}
