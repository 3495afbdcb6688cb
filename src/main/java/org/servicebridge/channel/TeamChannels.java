package org.servicebridge.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.SecretBox;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.TeamChannelAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channels of teams, those in use and those of before. */
@Repository
public class TeamChannels implements TeamChannelAddress {

    private static final String PURPOSE = "team-channels";
    private static final String COLUMNS =
            "select id, kind, name, service, incident, host, made_at, made_by, ended_at, ended_by from team_channel";

    private final JdbcClient database;
    private final SecretBox box;

    TeamChannels(JdbcClient database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    /** Where the HSSI is posted: its own channel, else that of its service. */
    public Optional<TeamChannel> of(Incident incident) {
        return database.sql(COLUMNS + """
                         where ended_at is null and (incident = :incident or service = :service)
                        order by incident is null limit 1
                        """)
                .param("incident", incident.reference())
                .param("service", incident.dataSet().service())
                .query(TeamChannel.class)
                .optional();
    }

    /** Of all services, those in use first. */
    public List<TeamChannel> ofServices() {
        return database.sql(COLUMNS + " where service is not null order by ended_at desc nulls first, lower(name), id")
                .query(TeamChannel.class)
                .list();
    }

    public Optional<TeamChannel> ofService(String service) {
        return database.sql(COLUMNS + " where ended_at is null and service = :service")
                .param("service", service)
                .query(TeamChannel.class)
                .optional();
    }

    Optional<TeamChannel> ofIncident(String reference) {
        return database.sql(COLUMNS + " where ended_at is null and incident = :incident")
                .param("incident", reference)
                .query(TeamChannel.class)
                .optional();
    }

    /** @throws Refusal where there is none in use */
    TeamChannel inUse(UUID id) {
        return database.sql(COLUMNS + " where ended_at is null and id = :id")
                .param("id", id)
                .query(TeamChannel.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such channel in use."));
    }

    @Override
    public String of(UUID channel) {
        byte[] closed = database.sql("select address from team_channel where id = :id and ended_at is null")
                .param("id", channel)
                .query(byte[].class)
                .single();
        return box.opened(PURPOSE, channel, closed);
    }

    void add(TeamChannel channel, String address) {
        database.sql("""
                        insert into team_channel (id, kind, name, service, incident, host, address, made_at, made_by)
                        values (:id, :kind, :name, :service, :incident, :host, :address, :at, :by)
                        """)
                .param("id", channel.id())
                .param("kind", channel.kind().name())
                .param("name", channel.name())
                .param("service", channel.service())
                .param("incident", channel.incident())
                .param("host", channel.host())
                .param("address", box.closed(PURPOSE, channel.id(), address))
                .param("at", Timestamp.from(channel.madeAt()))
                .param("by", channel.madeBy())
                .update();
    }

    void end(UUID id, Instant now, String by) {
        database.sql("update team_channel set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }
}
