-- A member of a list may have a mobile number of any country, as whoever is on call may (E.164).
alter table list_member drop constraint list_member_mobile_check;
alter table list_member add constraint list_member_mobile_check check (mobile ~ '^\+[1-9][0-9]{6,14}$');
