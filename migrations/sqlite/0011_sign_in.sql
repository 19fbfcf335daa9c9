-- With what somebody signed in, e.g. "Firefox, Android", so that people know their sessions apart.
alter table session add column device text not null default '';
