-- How often a person ended all sessions of theirs; sessions carry the number with which they began.
create table signed_out_everywhere (
    person text    primary key,
    times  integer not null
);

-- The inputs of a decision are flags of the HSSI, of restricted ones too: who watches the engine (process owner and operator) reads
-- decision tables (2), and no longer what was asked of them (4096). Resource 10 are decision definitions.
update act_ru_authorization
set perms_ = perms_ & ~4096, rev_ = rev_ + 1
where type_ = 1 and resource_type_ = 10 and group_id_ in ('process-owner', 'operator') and (perms_ & 4096) <> 0;
