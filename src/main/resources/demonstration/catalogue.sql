-- Invented providers and services, of every sort that the process treats differently. What is there already stays.
insert into provider (code, name, internal, gp_it, telephone, email) values
    ('spine-operations',    'Spine Operations',       false, false, '07700 900101', 'incidents@spine-operations.example.org'),
    ('care-identity',       'Care Identity Services', false, false, '07700 900102', 'incidents@care-identity.example.org'),
    ('gp-systems',          'GP Systems',             false, true,  '07700 900103', 'incidents@gp-systems.example.org'),
    ('internal-hosting',    'Internal Hosting',       true,  false, '07700 900104', 'hosting@internal.example.org'),
    ('care-applications',   'Care Applications',      false, false, '07700 900105', 'incidents@care-applications.example.org'),
    ('riverside-pathology', 'Riverside Pathology IT', false, false, '07700 900106', 'help@riverside-pathology.example.org')
on conflict do nothing;

insert into service (code, name, provider, criticality, tier, usual_users, user_scale, kinds, key_deployment, communicated,
    local_arrangement, early_life, environment, fix_time_minutes, managed, fail_away) values
    ('spine-core', 'Spine Core', 'spine-operations',
        'critical', 'platinum', 250000, 1, '{national-operational}', false, true, null, false, 'live', 240, true, null),
    ('care-identity', 'Care Identity', 'care-identity',
        'critical', 'platinum', 900000, 1, '{national-operational}', false, true, null, false, 'live', 240, true, null),
    ('gp-records', 'GP Records', 'gp-systems',
        'high', 'gold', 60000, 1, '{national-governance}', false, true, null, false, 'live', 480, true, null),
    ('internal-hosting', 'Internal Hosting', 'internal-hosting',
        'high', 'gold', 6000, 1, '{data-centre}', false, true, null, false, 'live', 240, true,
        '1. Move traffic to the second site. 2. Check log-in there. 3. Tell the duty architect, 07700 900114.'),
    ('staff-directory', 'Staff Directory', 'internal-hosting',
        'medium', 'silver', 3000, 1, '{national-internal}', false, true, null, false, 'live', 960, true, null),
    ('referral-booking', 'Referral Booking', 'care-applications',
        'high', 'gold', 20000, 1, '{national-operational}', false, true, null, false, 'live', 480, true, null),
    ('acute-records', 'Acute Records', 'care-applications',
        'high', 'gold', 4000, 1, '{key-deployment}', true, true, null, false, 'live', 480, true, null),
    ('blood-ordering', 'Blood Ordering', 'care-applications',
        'critical', 'gold', 60, 50, '{multi-site}', false, true, null, false, 'live', 240, true, null),
    ('clinical-registers', 'Clinical Registers', 'care-applications',
        'high', 'silver', 400, 1, '{national-operational}', false, false,
        'No notices: telephone the register office on 07700 900111.', false, 'live', 480, true, null),
    ('vaccination-booking', 'Vaccination Booking', 'care-applications',
        'high', 'silver', 2500, 1, '{national-operational}', false, true, null, true, 'live', 480, true, null),
    ('spine-training', 'Spine Training', 'spine-operations',
        'minor', 'bronze', 800, 1, '{national-operational}', false, true, null, false, 'training', null, true, null),
    ('riverside-pathology', 'Riverside Pathology', 'riverside-pathology',
        'medium', 'bronze', 300, 1, '{local}', false, true, null, false, 'live', null, false, null)
on conflict do nothing;

-- Who knows a service, to be called in as a specialist.
insert into service_contact (service, area, name, telephone) values
    ('spine-core', 'Messaging', 'Robin Example', '07700 900121'),
    ('spine-core', 'Database', 'Kim Example', '07700 900122'),
    ('internal-hosting', 'Network', 'Alex Example', '07700 900123')
on conflict do nothing;
