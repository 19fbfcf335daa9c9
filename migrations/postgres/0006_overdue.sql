-- Mail that waits for too long is told of like mail that failed.
drop index job_undelivered;
create index job_undelivered on job (centre_id) where done_at is null;
