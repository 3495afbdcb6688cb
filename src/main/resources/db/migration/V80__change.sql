-- Changes that an HSSI needs: what was asked for, what was said about it, who approved, and how it ended.
create sequence change_reference;

create table change_request (
    reference          text        primary key,
    incident           text        not null references incident,
    state              text        not null,
    authority          text        not null,
    asked_for          text        not null,
    asked_by           text        not null,
    asked_at           timestamptz not null,

    title              text,
    contact_name       text,
    contact_email      text,
    already_done       boolean,
    standard_criteria  text[],
    change_class       text,

    written            boolean,
    rfc_number         text,
    rfc_received_at    timestamptz,
    rfc_due_at         timestamptz,

    what               text,
    planned_start      timestamptz,
    planned_finish     timestamptz,
    impact_and_risks   text,
    other_providers    text,
    rationale          text,
    success_criteria   text,
    tests              text,
    implementation     text,
    back_out           text,

    user_impact        text,
    outages            text,
    communication_plan text,

    met_at             timestamptz,
    for_authority      text,
    for_leadership     text,
    for_provider       text,
    others_present     text,

    decision           text,
    decided_at         timestamptz,
    decided_by         text,
    decision_reason    text,
    consensus          boolean,
    notes              text,
    advice             text,

    finished_at        timestamptz,
    successful         boolean,
    review             text,
    detailed_review    text,
    reviewed_by        text
);
create index change_request_incident on change_request (incident, asked_at);

create table change_approval (
    change_request text        not null references change_request,
    approval       text        not null,
    answer         text        not null,
    reason         text,
    given_by       text        not null,
    given_at       timestamptz not null,
    primary key (change_request, approval)
);
