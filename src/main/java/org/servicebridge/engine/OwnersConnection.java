package org.servicebridge.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * How the owner of the tables signs in for migrations: as {@code spring.flyway.user}, where the application does. Spring would
 * ask the application's own database for its address, which cannot say it once something stands around it.
 */
@Component
class OwnersConnection implements FlywayConnectionDetails {

    private final FlywayProperties settings;
    private final DataSourceProperties database;

    OwnersConnection(FlywayProperties settings, DataSourceProperties database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public @Nullable String getUsername() {
        return settings.getUser();
    }

    @Override
    public @Nullable String getPassword() {
        return settings.getPassword();
    }

    /** Nothing where no owner is named: the application's user makes the tables, and owns them. */
    @Override
    public @Nullable String getJdbcUrl() {
        boolean elsewhere = settings.getUrl() != null;
        if (elsewhere || settings.getUser() == null) {
            return settings.getUrl();
        }
        return database.determineUrl();
    }
}
