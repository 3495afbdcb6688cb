-- The channel of a team in Microsoft Teams or Slack: of a service, or of one HSSI, for which it takes the place of the service's. Whoever has its
-- address may post there, so it is kept encrypted. Rows are never taken away: they say who set which channel and when.
create table team_channel (
    id       uuid primary key,
    kind     text        not null,
    name     text        not null,
    service  text references service,
    incident text references incident,
    host     text        not null,
    address  bytea       not null,
    made_at  timestamptz not null,
    made_by  text        not null,
    ended_at timestamptz,
    ended_by text,
    check ((service is null) <> (incident is null))
);
create unique index team_channel_of_service on team_channel (service) where ended_at is null;
create unique index team_channel_of_incident on team_channel (incident) where ended_at is null;
create index team_channel_service on team_channel (service) where service is not null;
create index team_channel_incident on team_channel (incident) where incident is not null;

-- What was posted there; what became of it is in the outbox. Without an incident it was a trial.
create table channel_post (
    id           uuid primary key,
    channel      uuid        not null references team_channel,
    incident     text references incident,
    milestone    text        not null,
    words        text        not null,
    posted_at    timestamptz not null,
    concluded_at timestamptz,
    failed_at    timestamptz,
    again_at     timestamptz
);
create index channel_post_channel on channel_post (channel);
create index channel_post_incident on channel_post (incident, posted_at) where incident is not null;
create index channel_post_open on channel_post (posted_at) where concluded_at is null;

alter table delivery add column post uuid references channel_post;
create index delivery_of_post on delivery (post) where post is not null;

-- In channels things stand in the order in which they happened.
create sequence delivery_order;
