-- The foundation: centres, people, agreements, bookings and what is owed after a commit.
-- Both folders hold the same files with the same tables and columns. Instants are UTC in whole seconds; dates are local dates of the
-- centre. Nothing defaults to the database's clock: the program's clock is the only one.

-- Facts about this database, e.g. that the demo made it.
create table installation (
    key text primary key,
    value text not null
);

-- Numbers of bookings are handed to centres in blocks, so that centres never wait for each other.
create table number_block (
    id integer primary key,
    next_number bigint not null
);
insert into number_block (id, next_number) values (1, 1001);

create table centre (
    id blob primary key,
    slug text not null unique,
    zone text not null,
    hours text not null,
    profile text not null,
    position integer not null,
    -- Raised by every change of occupancy.
    version bigint not null,
    -- Raised by every change of hours, resources or policies; bookings leave it alone.
    config_version bigint not null,
    next_number bigint not null,
    number_end bigint not null
);

create table resource (
    id blob primary key,
    centre_id blob not null references centre (id),
    slug text not null,
    name text not null,
    kind text not null,
    capacity integer,
    parent_id blob references resource (id),
    description text not null,
    position integer not null,
    -- Raised by every change of what its public feed shows.
    version bigint not null,
    constraint resource_slug unique (centre_id, slug)
);

create table policy (
    id blob primary key,
    centre_id blob not null references centre (id),
    kind text not null,
    resource_id blob references resource (id),
    effective_from text not null,
    body text not null
);
create index policy_centre on policy (centre_id);

create table organisation (
    id blob primary key,
    name text not null,
    legal_form text not null,
    version bigint not null,
    created_at text not null
);

create table person (
    id blob primary key,
    -- Lower case.
    email text not null,
    name text not null,
    password_hash text,
    lang text not null,
    is_admin boolean not null,
    -- Raised by every change of what the person's feed shows.
    version bigint not null,
    created_at text not null,
    constraint person_email unique (email)
);

create table membership (
    person_id blob not null references person (id),
    organisation_id blob not null references organisation (id),
    role text not null,
    created_at text not null,
    primary key (person_id, organisation_id)
);
create index membership_organisation on membership (organisation_id);

create table staff (
    person_id blob not null references person (id),
    centre_id blob not null references centre (id),
    role text not null,
    created_at text not null,
    primary key (person_id, centre_id)
);

create table agreement (
    id blob primary key,
    organisation_id blob not null references organisation (id),
    centre_id blob not null references centre (id),
    status text not null,
    starts_on text not null,
    ends_on text,
    kinds text not null,
    created_at text not null
);
create index agreement_organisation on agreement (organisation_id, centre_id);

create table session (
    id blob primary key,
    person_id blob not null references person (id),
    -- SHA-256 of the cookie's value.
    token_hash blob not null,
    created_at text not null,
    expires_at text not null,
    constraint session_token unique (token_hash)
);
create index session_person on session (person_id);

-- Single-use links, e.g. to choose a first password.
create table link (
    id blob primary key,
    person_id blob not null references person (id),
    purpose text not null,
    token_hash blob not null,
    created_at text not null,
    expires_at text not null,
    used_at text,
    constraint link_token unique (token_hash)
);

create table application (
    id blob primary key,
    centre_id blob not null references centre (id),
    organisation_id blob not null references organisation (id),
    person_id blob not null references person (id),
    -- How it reached the centre: web, phone, in_person, paper.
    channel text not null,
    created_at text not null
);

create table booking (
    id blob primary key,
    -- Given when a hold becomes a request.
    number bigint,
    application_id blob not null references application (id) on delete cascade,
    centre_id blob not null references centre (id),
    organisation_id blob not null references organisation (id),
    person_id blob not null references person (id),
    status text not null check (status in ('held', 'requested', 'approved', 'refused', 'cancelled', 'completed', 'no_show', 'expired')),
    starts_at text not null,
    ends_at text not null,
    title text not null,
    people integer not null,
    responsible text not null,
    phone text not null,
    held_until text,
    -- Revision of the calendar entry.
    sequence integer not null,
    -- Whether an invitation was owed, so that calling it off owes its revocation.
    invited boolean not null,
    requested_at text not null,
    decided_at text,
    decided_by blob references person (id),
    reason text,
    verdict text not null,
    updated_at text not null,
    constraint booking_number unique (number),
    constraint booking_span check (starts_at < ends_at),
    constraint booking_hold check ((status = 'held') = (held_until is not null)),
    constraint booking_numbered check (status = 'held' or number is not null)
);
create index booking_application on booking (application_id);
create index booking_centre_time on booking (centre_id, starts_at);
create index booking_organisation_time on booking (organisation_id, starts_at);
create index booking_person_status on booking (person_id, status);
create index booking_waiting on booking (centre_id, status, requested_at);

create table booking_item (
    id blob primary key,
    booking_id blob not null references booking (id) on delete cascade,
    resource_id blob not null references resource (id)
);
create index booking_item_booking on booking_item (booking_id);
create index booking_item_resource on booking_item (resource_id);

-- A leaf taken from-to, the gap after the use included. No two rows of one resource overlap: the guard below is the second line behind
-- the decision, for whatever writes past the program.
create table claim (
    resource_id blob not null references resource (id),
    booking_id blob not null references booking (id) on delete cascade,
    item_id blob not null references booking_item (id) on delete cascade,
    starts_at text not null,
    ends_at text not null,
    primary key (resource_id, starts_at),
    constraint claim_span check (starts_at < ends_at)
);
create index claim_booking on claim (booking_id);
create index claim_time on claim (resource_id, ends_at);

create trigger claim_no_overlap_insert before insert on claim
when exists (select 1 from claim c where c.resource_id = new.resource_id and c.starts_at < new.ends_at and c.ends_at > new.starts_at)
begin
    select raise(abort, 'claim_no_overlap');
end;

create trigger claim_no_overlap_update before update on claim
when exists (
    select 1 from claim c
    where c.resource_id = new.resource_id and c.starts_at < new.ends_at and c.ends_at > new.starts_at and c.rowid <> old.rowid
)
begin
    select raise(abort, 'claim_no_overlap');
end;

-- The result of a form that was already dealt with, so that sending it again changes nothing.
create table idempotency (
    person_id blob not null references person (id),
    key text not null,
    form_hash blob not null,
    result text not null,
    created_at text not null,
    primary key (person_id, key)
);
create index idempotency_created on idempotency (created_at);

create table feed (
    id blob primary key,
    person_id blob not null references person (id),
    generation integer not null,
    -- SHA-256 of the address's token.
    token_hash blob not null,
    created_at text not null,
    constraint feed_token unique (token_hash)
);
create index feed_person on feed (person_id);

-- What is owed after a commit, e.g. mail.
create table job (
    id blob primary key,
    kind text not null,
    -- Jobs of one queue go in the order of their identifiers, one after the other.
    queue text not null,
    payload text not null,
    run_at text not null,
    attempts integer not null,
    leased_until text,
    last_error text,
    created_at text not null,
    done_at text,
    failed_at text
);
create index job_due on job (run_at) where done_at is null and failed_at is null;
create index job_queue on job (queue, id) where done_at is null and failed_at is null;

create table audit_entry (
    id blob primary key,
    at text not null,
    -- Empty when the program acted by itself.
    actor_id blob references person (id),
    action text not null,
    centre_id blob references centre (id),
    subject text not null,
    subject_id blob not null,
    -- What changed, without personal data.
    detail text not null
);
create index audit_subject on audit_entry (subject, subject_id);
create index audit_at on audit_entry (at);
