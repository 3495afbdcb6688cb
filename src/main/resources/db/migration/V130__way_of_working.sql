-- How those who resolve an HSSI work together, as the Bridge has set it last; what it was before stands on the timeline.
create table way_of_working (
    incident  text primary key references incident,
    way       text        not null,
    place     text        not null,
    chosen_at timestamptz not null,
    chosen_by text        not null
);
