-- Invented readers: of all services, of some, and the mailboxes of the two desks. Who is there already stays.
insert into recipient (name, address, service, desk) values
    ('Operations Board',       'operations-board@example.org',       null,             null),
    ('Regional Teams',         'regional-teams@example.org',         null,             null),
    ('Spine Users',            'spine-users@example.org',            'spine-core',     null),
    ('Care Identity Agents',   'identity-agents@example.org',        'care-identity',  null),
    ('Practice Managers',      'practice-managers@example.org',      'gp-records',     null),
    ('Hosting Customers',      'hosting-customers@example.org',      'internal-hosting', null),
    ('Transfusion Laboratories', 'transfusion-laboratories@example.org', 'blood-ordering', null),
    ('Service Bridge',         'service-bridge-desk@example.org',    null,             'service-bridge'),
    ('National Service Desk',  'national-service-desk@example.org',  null,             'national-service-desk')
on conflict do nothing;
