-- Invented providers and services, of every sort that the process treats differently. What is there already stays.
insert into provider (code, name, internal, gp_it, telephone, email) values
    ('spine-operations',    'Spine Operations',       false, false, '07700 900101', 'incidents@spine-operations.example.org'),
    ('care-identity',       'Care Identity Services', false, false, '07700 900102', 'incidents@care-identity.example.org'),
    ('gp-systems',          'GP Systems',             false, true,  '07700 900103', 'incidents@gp-systems.example.org'),
    ('internal-hosting',    'Internal Hosting',       true,  false, '07700 900104', 'hosting@internal.example.org'),
    ('care-applications',   'Care Applications',      false, false, '07700 900105', 'incidents@care-applications.example.org'),
    ('riverside-pathology', 'Riverside Pathology IT', false, false, '07700 900106', 'help@riverside-pathology.example.org')
on conflict do nothing;

-- code, name, provider, criticality, tier, users, scale, kinds, key site, communicated, arrangement, early life, environment, fix time, managed
insert into service values
    ('spine-core', 'Spine Core', 'spine-operations',
        'critical', 'platinum', 250000, 1, '{national-operational}', false, true, null, false, 'live', 240, true),
    ('care-identity', 'Care Identity', 'care-identity',
        'critical', 'platinum', 900000, 1, '{national-operational}', false, true, null, false, 'live', 240, true),
    ('gp-records', 'GP Records', 'gp-systems',
        'high', 'gold', 60000, 1, '{national-governance}', false, true, null, false, 'live', 480, true),
    ('internal-hosting', 'Internal Hosting', 'internal-hosting',
        'high', 'gold', 6000, 1, '{data-centre}', false, true, null, false, 'live', 240, true),
    ('staff-directory', 'Staff Directory', 'internal-hosting',
        'medium', 'silver', 3000, 1, '{national-internal}', false, true, null, false, 'live', 960, true),
    ('referral-booking', 'Referral Booking', 'care-applications',
        'high', 'gold', 20000, 1, '{national-operational}', false, true, null, false, 'live', 480, true),
    ('acute-records', 'Acute Records', 'care-applications',
        'high', 'gold', 4000, 1, '{key-deployment}', true, true, null, false, 'live', 480, true),
    ('blood-ordering', 'Blood Ordering', 'care-applications',
        'critical', 'gold', 60, 50, '{multi-site}', false, true, null, false, 'live', 240, true),
    ('clinical-registers', 'Clinical Registers', 'care-applications',
        'high', 'silver', 400, 1, '{national-operational}', false, false,
        'No notices: telephone the register office on 07700 900111.', false, 'live', 480, true),
    ('vaccination-booking', 'Vaccination Booking', 'care-applications',
        'high', 'silver', 2500, 1, '{national-operational}', false, true, null, true, 'live', 480, true),
    ('spine-training', 'Spine Training', 'spine-operations',
        'minor', 'bronze', 800, 1, '{national-operational}', false, true, null, false, 'training', null, true),
    ('riverside-pathology', 'Riverside Pathology', 'riverside-pathology',
        'medium', 'bronze', 300, 1, '{local}', false, true, null, false, 'live', null, false)
on conflict do nothing;
