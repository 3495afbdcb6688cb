-- What Appendix B asks of an HSSI and somebody has said to be not known; what is neither known nor here is missing.
create table data_set_not_known (
    incident text        not null references incident,
    item     text        not null,
    said_at  timestamptz not null,
    said_by  text        not null,
    primary key (incident, item)
);
