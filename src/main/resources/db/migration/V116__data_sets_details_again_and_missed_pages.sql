-- What a provider's last update left out of the minimum data set of updates (MDS-1); the next update asks for all of it anew.
create table update_left_out (
    incident text not null references incident,
    item     text not null,
    primary key (incident, item)
);

-- When the provider sent its details by itself while they were asked for (OOH-18); null once the desk has judged them.
alter table conclusion add column details_sent_at timestamptz;

-- When it was told that a page has reached nobody so far, though it is tried again later.
alter table page add column missed_at timestamptz;
