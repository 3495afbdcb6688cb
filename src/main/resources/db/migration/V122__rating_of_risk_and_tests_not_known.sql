-- How the risk is rated that makes it an HSSI, medium or high (INV-2); null where another reason does, or nobody was asked.
alter table incident add column risk_rating text;
-- Whether the provider, or whoever asked it, said that nobody knows if it was tested (IH-18).
alter table conclusion add column tested_not_known boolean not null default false;
