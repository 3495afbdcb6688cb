package org.servicebridge.randomwalk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read anew only where something was published, or a record was restricted, since it was read last: nothing else changes the feeds. */
final class FeedsTellNothing implements Law {

    private static final List<String> FEEDS =
            List.of("/status", "/status/history.atom", "/api/v2/summary.json", "/api/v2/incidents.json");

    private final JdbcClient database;
    private final Doors doors;
    private String read = "";

    FeedsTellNothing(JdbcClient database, Doors doors) {
        this.database = database;
        this.doors = doors;
    }

    @Override
    public String sentence() {
        return "Nothing of harm or restricted risks stands in what anybody can read without a sign-in.";
    }

    @Override
    public List<String> broken(Scene scene) {
        String published = database.sql("""
                        select concat(count(*), ' ', max(sequence), ' ',
                            (select count(*) from incident where clinical_risk or patient_harmed or security_risk)) from status_update
                        """).query(String.class).single();
        if (published.equals(read)) {
            return List.of();
        }
        read = published;
        return FEEDS.stream()
                .filter(feed -> doors.read(feed).contains(ByChance.SECRET))
                .toList();
    }
}
