-- Who vouches for a notice, who wrote which wording of it, and that what has left never changes.
alter table notice
    add column agreed_with           text,
    add column clinical_confirmed_by text,
    add column directors_reason      text,
    add column beside                uuid references notice;

-- The EDM's words for readers (COM-14), apart from the guidance on handling.
alter table incident add column notice_wording text;

create table notice_wording (
    notice             uuid        not null references notice,
    version            integer     not null,
    what_is_known      text        not null,
    user_impact        text        not null,
    location           text        not null,
    resolution_summary text,
    written_by         text        not null,
    written_at         timestamptz not null,
    primary key (notice, version)
);

create function refuse_change_of_wording() returns trigger language plpgsql as $$
begin
    raise exception 'the wording of a notice is kept as it was written';
end $$;

create trigger notice_wording_append_only before update or delete on notice_wording
    for each row execute function refuse_change_of_wording();
create trigger notice_issued_stays before update on notice
    for each row when (old.issued_at is not null and
        (old.incident, old.kind, old.exercise, old.severity, old.what_is_known, old.user_impact, old.location,
            old.resolution_summary, old.issued_by, old.issued_at, old.subject, old.body_text, old.body_html,
            old.sms_text, old.web_text, old.corrects)
        is distinct from
        (new.incident, new.kind, new.exercise, new.severity, new.what_is_known, new.user_impact, new.location,
            new.resolution_summary, new.issued_by, new.issued_at, new.subject, new.body_text, new.body_html,
            new.sms_text, new.web_text, new.corrects))
    execute function refuse_change_of_wording();
