-- Whoever manages an HSSI since before V119 is of a desk, too, or the first call by which it is handed over would end them although their
-- desk keeps it: of the one that is to get it where they are of that, otherwise of its owner.
update incident_contact c
set desk = case
        when exists (
            select from act_id_membership m
            where m.user_id_ = c.named_by and m.group_id_ = i.handover_to) then i.handover_to
        else i.owner
    end
from incident i
where i.reference = c.incident
  and c.role = 'hssi-manager'
  and c.desk is null
  and c.replaced_at is null;
