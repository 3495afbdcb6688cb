-- Several questions to one person within a minute are one page: which other page carries the words of one, and that a page came back
-- after it counted as sent.
alter table page
    add column person     text,
    add column question   text,
    add column exercise   boolean not null default false,
    add column sent_with  uuid references page,
    add column bounced_at timestamptz;
comment on column page.person is 'Who is asked, by user name or else by name; null where nobody of the house is, or who only hears of it.';
comment on column page.sent_with is 'The page that carries its words; null where it carries them itself.';
create index page_of_person on page (person, paged_at) where person is not null;
create index page_carried on page (sent_with) where sent_with is not null;
