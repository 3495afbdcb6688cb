-- Who was asked by a test page whether pages reach them, and when they answered it (ROT-6).
create table test_page (
    id          uuid        primary key,
    person      text        not null,
    sent_at     timestamptz not null,
    answered_at timestamptz
);
create index test_page_person on test_page (person, sent_at);

-- What became of the last message to an address says whether a page can go there.
create index delivery_address on delivery (address, channel);
