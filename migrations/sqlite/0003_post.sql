-- Jobs of one lane, e.g. mails to one address, are never in hand side by side, so that a server that is slow for one address holds up nobody
-- else. The centre sees what became of its own mail.
alter table job add column lane text;
alter table job add column centre_id blob references centre (id);
create index job_lane on job (lane) where leased_until is not null;
create index job_undelivered on job (centre_id) where done_at is null and last_error is not null;
