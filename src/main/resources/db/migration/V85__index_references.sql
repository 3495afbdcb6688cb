-- Each reference to another row has an index: reading what is published looked through all updates once for each of them,
-- and with the history of three years no node started any more. Deleting a row looks for those that refer to it, too.
create index alert_incident on alert (incident);
create index alert_service on alert (service);
create index conference_call_incident on conference_call (incident);
create index escalation_incident on escalation (incident);
create index incident_duplicate_of on incident (duplicate_of);
create index incident_earlier_reference on incident (earlier_reference);
create index list_import_list on list_import (list);
create index notice_beside on notice (beside);
create index notice_corrects on notice (corrects);
create index page_incident on page (incident);
create index referral_incident on referral (incident);
create index rota_feed_person on rota_feed (person);
create index rota_order_person on rota_order (person);
create index shift_person on shift (person);
create index status_update_corrects on status_update (corrects);
