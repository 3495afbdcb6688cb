package org.servicebridge.supplier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A service as a row of its table, joined with its provider's. */
final class ServiceRow {

    private ServiceRow() {}

    static Service read(ResultSet row, int number) throws SQLException {
        Provider provider = new Provider(
                row.getString("provider"),
                row.getString("provider_name"),
                row.getBoolean("internal"),
                row.getBoolean("gp_it"),
                row.getString("telephone"),
                row.getString("email"));
        return new Service(
                row.getString("code"),
                row.getString("name"),
                provider,
                row.getString("criticality"),
                row.getString("tier"),
                row.getObject("usual_users", Integer.class),
                row.getInt("user_scale"),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getBoolean("key_deployment"),
                row.getBoolean("communicated"),
                row.getString("local_arrangement"),
                row.getBoolean("early_life"),
                row.getString("environment"),
                row.getObject("fix_time_minutes", Integer.class),
                row.getBoolean("managed"));
    }
}
