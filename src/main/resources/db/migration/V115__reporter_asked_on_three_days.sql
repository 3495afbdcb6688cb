-- On how many working days whoever reported it was not reached (IH-21); null: once, where it is known when, as earlier versions kept it.
alter table conclusion add column reporter_missed_days integer;
