-- When the staff are reminded of a request that waits for them; none once they were.
alter table booking add column remind_at timestamptz;
create index booking_remind on booking (remind_at) where remind_at is not null;
