-- When somebody was last signed in, and when they were told that their account will be erased because nobody uses it.
alter table person add column seen_at text;
alter table person add column warned_at text;
update person set seen_at = (select max(s.created_at) from session s where s.person_id = person.id);

-- A list of records whose time is over (protokół brakowania): nothing of it is deleted before somebody approves.
create table disposal (
    id blob primary key,
    centre_id blob not null references centre (id),
    -- The year it was made for, by the centre's calendar; one a year.
    year integer not null,
    status text not null check (status in ('proposed', 'approved', 'rejected')),
    created_at text not null,
    decided_at text,
    decided_by blob references person (id),
    note text not null default '',
    constraint disposal_year unique (centre_id, year)
);

-- A folder of such a list. What it names may be deleted, so it refers to nothing.
create table disposal_folder (
    disposal_id blob not null references disposal (id),
    n integer not null,
    class text not null,
    organisation_id blob,
    title text not null,
    -- The year in which its cases were closed.
    closed integer not null,
    first_on text not null,
    last_on text not null,
    pieces bigint not null,
    jrwa text not null,
    category text not null,
    -- Kept for now, by whoever approved the rest.
    held_back boolean not null default false,
    disposed_at text,
    primary key (disposal_id, n)
);
create index disposal_folder_open on disposal_folder (disposal_id) where disposed_at is null and not held_back;

-- What is left of bookings that were deleted: figures for the reports, month by month.
create table past_use (
    centre_id blob not null references centre (id),
    resource_id blob not null references resource (id),
    organisation_id blob not null,
    -- First day of the month.
    month text not null,
    status text not null,
    bookings bigint not null,
    minutes bigint not null,
    people bigint not null,
    primary key (centre_id, resource_id, organisation_id, month, status)
);

-- Done jobs and lines of the call list are forgotten after a while.
create index job_over on job (coalesce(done_at, failed_at));
create index call_over on call (done_at) where done_at is not null;
create index seal_untrimmed on seal (sealed_at) where trimmed_at is null;
