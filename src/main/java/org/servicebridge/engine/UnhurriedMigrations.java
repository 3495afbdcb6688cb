package org.servicebridge.engine;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Lets a migration of large tables take its time: the limit that ends a dead connection is for people who wait. */
@Component
class UnhurriedMigrations extends BaseCallback {

    private static final int NO_LIMIT = 0;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    /** The pool sets its own limit again when it takes the connection back. */
    @Override
    public void handle(Event event, Context context) {
        try {
            context.getConnection().setNetworkTimeout(Runnable::run, NO_LIMIT);
        } catch (SQLException impossible) {
            throw new IllegalStateException("PostgreSQL's driver knows network timeouts", impossible);
        }
    }
}
