-- Whether it was stated that people under age are looked after; nobody without the statement could ask before.
alter table booking add column minors_stated boolean not null default false;
update booking set minors_stated = minors;
-- Whether staff excused that it was called off late or not used: it is no strike then.
alter table booking add column excused boolean not null default false;
