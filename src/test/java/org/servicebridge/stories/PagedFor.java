package org.servicebridge.stories;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was paged for which task. */
final class PagedFor {

    private PagedFor() {}

    /** Each by group and kind of task, in their order. */
    static List<String> of(ApplicationContext context, String reference) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        select p.asked || ' ' || t.task_def_key_ from page p join act_hi_taskinst t on t.id_ = p.task
                        where p.incident = :incident order by p.paged_at, t.task_def_key_
                        """)
                .param("incident", reference)
                .query(String.class)
                .list();
    }
}
