-- What a document is being written from: its parts as last entered, before they become a version of it.
create table document_part (
    incident text not null references incident,
    kind     text not null,
    subject  text not null,
    part     text not null,
    content  text not null,
    primary key (incident, kind, subject, part)
);
