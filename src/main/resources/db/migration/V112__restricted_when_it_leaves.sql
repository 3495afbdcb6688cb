-- The HSSI of which the words tell more than may be told once it is restricted; null where they may be read by anybody, or where whoever
-- may know it let them leave as restricted. Judged again when it leaves.
alter table delivery add column tells_of text;

-- What leaves in their place then. Where there is none, the delivery is held.
alter table letter
    add column bare_subject text,
    add column bare_text    text,
    add column bare_html    text;

-- Notices that waited to leave when this version was started are judged, too.
update delivery d
set tells_of = n.incident
from notice n
    join incident i on i.reference = n.incident
where n.id = d.notice
  and d.state = 'WAITING'
  and not (i.clinical_risk or i.patient_harmed or i.security_risk or coalesce(i.communicated_service, true) = false);
