package org.servicebridge.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the application's database user what it needs and no more, where tables belong to another user, who migrates them: it
 * reads and writes rows, and can neither change a table nor switch off the triggers that keep the record.
 */
@Component
class GrantToApplication extends BaseCallback {

    /** Nodes that start together take turns: the database cannot change one grant twice at once. */
    private static final String GRANT = """
            do $$
            declare
                application text := current_setting('service_bridge.application');
                kept text;
            begin
                if application in (current_user, '') then
                    return;
                end if;
                perform pg_advisory_xact_lock(hashtext('service-bridge: grants'));
                execute format('grant usage on schema public to %1$I', application);
                execute format('grant select, insert, update, delete on all tables in schema public to %1$I', application);
                execute format('grant usage, select on all sequences in schema public to %1$I', application);
                foreach kept in array array['timeline_entry', 'notice_wording', 'rota_change'] loop
                    execute format('revoke update, delete on %1$I from %2$I', kept, application);
                end loop;
                execute format('revoke update on timeline_text from %1$I', application);
                execute format('revoke insert, update, delete on flyway_schema_history from %1$I', application);
            end $$
            """;

    private final String application;

    GrantToApplication(@Value("${spring.datasource.username:}") String application) {
        this.application = application;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (PreparedStatement name =
                        connection.prepareStatement("select set_config('service_bridge.application', ?, false)");
                Statement grant = connection.createStatement()) {
            name.setString(1, application);
            name.execute();
            grant.execute(GRANT);
        } catch (SQLException refused) {
            throw new IllegalStateException("The application's database user could not be given its rights", refused);
        }
    }
}
