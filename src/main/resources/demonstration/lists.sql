-- Invented lists and people. A list that is there already stays as it is, with whoever was taken off it.
create temporary table new_list on commit drop as
select * from (values
    ('all-services',                  'Readers of all services',       'ALL_SERVICES',          null,                  null),
    ('spine-core-readers',            'Spine Core readers',            'SERVICE',               'spine-core',          null),
    ('care-identity-readers',         'Care Identity readers',         'SERVICE',               'care-identity',       null),
    ('gp-records-readers',            'GP Records readers',            'SERVICE',               'gp-records',          null),
    ('internal-hosting-readers',      'Internal Hosting readers',      'SERVICE',               'internal-hosting',    null),
    ('blood-ordering-readers',        'Blood Ordering readers',        'SERVICE',               'blood-ordering',      null),
    ('service-bridge-mailbox',        'Service Bridge mailbox',        'DESK_MAILBOX',          null,                  'service-bridge'),
    ('national-service-desk-mailbox', 'National Service Desk mailbox', 'DESK_MAILBOX',          null,                  'national-service-desk'),
    ('management',                    'Management only',               'MANAGEMENT',            null,                  null),
    ('programme-directors',           'Programme directors',           'PROGRAMME_DIRECTORS',   null,                  null),
    ('top-level-directors',           'Top level directors',           'TOP_LEVEL_DIRECTORS',   null,                  null),
    ('vaccination-booking-closed',    'Vaccination Booking pilot',     'CLOSED',                'vaccination-booking', null),
    ('security-circle',               'Security circle',               'CHOSEN',                null,                  null)
) as line (code, name, purpose, service, desk)
where code not in (select code from distribution_list);

insert into distribution_list (code, name, purpose, service, desk, created_at, created_by)
select code, name, purpose, service, desk, now(), 'demonstration' from new_list;

insert into list_member (list, name, email, mobile, kinds)
select list, name, email, mobile, '{first,update,holding,urgent,final,retrospective}'::text[]
from (values
    ('all-services',                  'Operations Board',          'operations-board@example.org',         null),
    ('all-services',                  'Regional Teams',            'regional-teams@example.org',           null),
    ('spine-core-readers',            'Spine Users',               'spine-users@example.org',              null),
    ('care-identity-readers',         'Care Identity Agents',      'identity-agents@example.org',          null),
    ('gp-records-readers',            'Practice Managers',         'practice-managers@example.org',        null),
    ('internal-hosting-readers',      'Hosting Customers',         'hosting-customers@example.org',        null),
    ('blood-ordering-readers',        'Transfusion Laboratories',  'transfusion-laboratories@example.org', null),
    ('service-bridge-mailbox',        'Service Bridge',            'service-bridge-desk@example.org',      null),
    ('national-service-desk-mailbox', 'National Service Desk',     'national-service-desk@example.org',    null),
    ('management',                    'Head of Live Services',     'live-services-head@example.org',       '+447700900301'),
    ('management',                    'Head of Service Desks',     'service-desks-head@example.org',       '+447700900302'),
    ('programme-directors',           'Director Spine Programme',  'spine-director@example.org',           '+447700900311'),
    ('programme-directors',           'Director Primary Care IT',  'primary-care-director@example.org',    '+447700900312'),
    ('programme-directors',           'Director Hosting',          'hosting-director@example.org',         '+447700900313'),
    ('top-level-directors',           'Director of Operations',    'operations-director@example.org',      '+447700900321'),
    ('top-level-directors',           'Director of Digital',       'digital-director@example.org',         '+447700900322'),
    ('vaccination-booking-closed',    'Vaccination Pilot Sites',   'vaccination-pilots@example.org',       null),
    ('vaccination-booking-closed',    'Vaccination Roll-out Lead', 'vaccination-lead@example.org',         '+447700900331'),
    ('security-circle',               'Security Duty Officer',     'security-duty@example.org',            '+447700900341'),
    ('security-circle',               'Information Governance',    'information-governance@example.org',   null)
) as line (list, name, email, mobile)
where list in (select code from new_list);

insert into list_change (list, changed_at, changed_by, words)
select code, now(), 'demonstration', 'Made for the demonstration.' from new_list;
