-- What no team has answered ends with the HSSI, as every request does: where that comes back the team is asked anew (SUP-4).
alter table assessment add column ended_at timestamptz;
update assessment a set ended_at = coalesce(i.resolved_at, current_timestamp)
from incident i
where i.reference = a.incident and a.answered_at is null and i.state in ('RESOLVED', 'CLOSED', 'WITHDRAWN');
