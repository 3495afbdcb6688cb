package org.servicebridge.randomwalk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every text about risks and harm in a walk is one word that nobody uses otherwise. */
final class NothingSecretLeaves implements Law {

    private final JdbcClient database;

    NothingSecretLeaves(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String sentence() {
        return "Nothing of harm or restricted risks stands in the outbox, in notices or on the status page, and nothing leaves after harm.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return database.sql("""
                        select 'letter: ' || subject from letter where subject || body_text || body_html || coalesce(webhook, '') like :secret
                        union all
                        select 'notice of ' || incident from notice where coalesce(subject, '') || coalesce(body_text, '')
                            || coalesce(body_html, '') || coalesce(sms_text, '') like :secret
                        union all
                        select 'status page of ' || incident from status_update where location || body like :secret
                        union all
                        select distinct 'still waiting to leave after harm: ' || n.kind || ' of ' || n.incident
                            from delivery d join notice n on n.id = d.notice join incident i on i.reference = n.incident
                            where i.patient_harmed and d.state = 'WAITING'
                        """)
                .param("secret", "%" + ByChance.SECRET + "%")
                .query(String.class)
                .list();
    }
}
