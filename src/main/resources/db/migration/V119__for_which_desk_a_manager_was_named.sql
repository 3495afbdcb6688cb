-- An HSSI manager is of the desk that had the HSSI when it was named, and ends with it; contacts of earlier versions do not say.
alter table incident_contact add column desk text;
