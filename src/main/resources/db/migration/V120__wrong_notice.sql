-- What is wrong in a notice that has left, what is right instead, and how that was put right (COM-18). The notice itself never changes.
create table wrong_notice (
    id           bigint generated always as identity primary key,
    incident     text        not null references incident,
    notice       uuid        not null references notice,
    part         text        not null,
    right_is     text        not null,
    marked_at    timestamptz not null,
    marked_by    text        not null,
    corrected_by uuid references notice,
    settled_at   timestamptz,
    unique (notice, part)
);
create index wrong_notice_incident on wrong_notice (incident, id);
create index wrong_notice_corrected_by on wrong_notice (corrected_by);
