-- The desk that took the call of whoever reports a potential HSSI without a sign-in: the caller knows that desk, and no other.
alter table potential_report add column desk text;
