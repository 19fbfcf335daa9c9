-- The first due jobs are read off this index, however many wait.
drop index job_due;
create index job_due on job (run_at, id) where done_at is null and failed_at is null;
-- Parts of a resource.
create index resource_parent on resource (parent_id);
