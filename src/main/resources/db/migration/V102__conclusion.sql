-- What is known between the provider's word that it is resolved and the closed record: what the provider says of tests and users
-- (IH-18, OOH-17), whether its details satisfy the desk (OOH-18), and what whoever reported it says (IH-21). A row goes when it was
-- not resolved after all. Of HSSIs that were resolved before, none of it was asked.
create table conclusion (
    incident               text primary key references incident,
    tested                 boolean,
    checked_with_users     text,
    details_satisfy        boolean,
    details_missing        text,
    reporter_answer        text,
    reporter_said          text,
    reporter_missed_at     timestamptz,
    stays_resolved_because text
);
