-- The level that has not answered yet: its clock runs on where the question outlives the HSSI, as that of a possible crisis does.
alter table escalation add column waits_for text;
update escalation e set waits_for = (
    select case max(d.clock) when 'level-4-answer' then 'level-4' when 'level-3-answer' then 'level-3' end
    from deadline d
    where d.incident = e.incident and d.clock in ('level-3-answer', 'level-4-answer') and d.stopped_at is null)
where e.reason = 'crisis' and e.ended_at is null;

-- When its provider reported itself what a desk had reported before: that confirms it.
alter table incident add column provider_reported_at timestamptz;
