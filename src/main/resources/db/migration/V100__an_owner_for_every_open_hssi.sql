-- An HSSI has an owner from its first second. What was reported before, and was not yet rated or was over when it was reported,
-- has none: it gets the desk that its open tasks ask, so that nothing changes for whoever has them.
update incident i
set owner = coalesce(
        (select asked.group_id_
         from act_ru_execution process
             join act_ru_task task on task.proc_inst_id_ = process.proc_inst_id_
             join act_ru_identitylink asked on asked.task_id_ = task.id_
         where process.business_key_ = i.reference
           and asked.type_ = 'candidate'
           and asked.group_id_ in ('service-bridge', 'national-service-desk')
         order by task.create_time_ desc
         limit 1),
        i.reporting_desk,
        'service-bridge')
where i.owner is null
  and i.state not in ('CLOSED', 'WITHDRAWN');
