-- The foundation: centres, people, agreements, bookings and what is owed after a commit.
-- Both folders hold the same files with the same tables and columns. Instants are UTC in whole seconds; dates are local dates of the
-- centre. Nothing defaults to the database's clock: the program's clock is the only one.

-- For the guard of `claim`: equality of identifiers inside a GiST index.
create extension if not exists btree_gist;

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
    id uuid primary key,
    slug text not null unique,
    zone text not null,
    hours jsonb not null,
    profile jsonb not null,
    position integer not null,
    -- Raised by every change of occupancy.
    version bigint not null,
    -- Raised by every change of hours, resources or policies; bookings leave it alone.
    config_version bigint not null,
    next_number bigint not null,
    number_end bigint not null
);

create table resource (
    id uuid primary key,
    centre_id uuid not null references centre (id),
    slug text not null,
    name text not null,
    kind text not null,
    capacity integer,
    parent_id uuid references resource (id),
    description text not null,
    position integer not null,
    -- Raised by every change of what its public feed shows.
    version bigint not null,
    constraint resource_slug unique (centre_id, slug)
);

create table policy (
    id uuid primary key,
    centre_id uuid not null references centre (id),
    kind text not null,
    resource_id uuid references resource (id),
    effective_from date not null,
    body jsonb not null
);
create index policy_centre on policy (centre_id);

create table organisation (
    id uuid primary key,
    name text not null,
    legal_form text not null,
    version bigint not null,
    created_at timestamptz not null
);

create table person (
    id uuid primary key,
    -- Lower case.
    email text not null,
    name text not null,
    password_hash text,
    lang text not null,
    is_admin boolean not null,
    -- Raised by every change of what the person's feed shows.
    version bigint not null,
    created_at timestamptz not null,
    constraint person_email unique (email)
);

create table membership (
    person_id uuid not null references person (id),
    organisation_id uuid not null references organisation (id),
    role text not null,
    created_at timestamptz not null,
    primary key (person_id, organisation_id)
);
create index membership_organisation on membership (organisation_id);

create table staff (
    person_id uuid not null references person (id),
    centre_id uuid not null references centre (id),
    role text not null,
    created_at timestamptz not null,
    primary key (person_id, centre_id)
);

create table agreement (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    centre_id uuid not null references centre (id),
    status text not null,
    starts_on date not null,
    ends_on date,
    kinds jsonb not null,
    created_at timestamptz not null
);
create index agreement_organisation on agreement (organisation_id, centre_id);

create table session (
    id uuid primary key,
    person_id uuid not null references person (id),
    -- SHA-256 of the cookie's value.
    token_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint session_token unique (token_hash)
);
create index session_person on session (person_id);

-- Single-use links, e.g. to choose a first password.
create table link (
    id uuid primary key,
    person_id uuid not null references person (id),
    purpose text not null,
    token_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint link_token unique (token_hash)
);

create table application (
    id uuid primary key,
    centre_id uuid not null references centre (id),
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id),
    -- How it reached the centre: web, phone, in_person, paper.
    channel text not null,
    created_at timestamptz not null
);

create table booking (
    id uuid primary key,
    -- Given when a hold becomes a request.
    number bigint,
    application_id uuid not null references application (id) on delete cascade,
    centre_id uuid not null references centre (id),
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id),
    status text not null check (status in ('held', 'requested', 'approved', 'refused', 'cancelled', 'completed', 'no_show', 'expired')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    title text not null,
    people integer not null,
    responsible text not null,
    phone text not null,
    held_until timestamptz,
    -- Revision of the calendar entry.
    sequence integer not null,
    -- Whether an invitation was owed, so that calling it off owes its revocation.
    invited boolean not null,
    requested_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references person (id),
    reason text,
    verdict jsonb not null,
    updated_at timestamptz not null,
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
    id uuid primary key,
    booking_id uuid not null references booking (id) on delete cascade,
    resource_id uuid not null references resource (id)
);
create index booking_item_booking on booking_item (booking_id);
create index booking_item_resource on booking_item (resource_id);

-- A leaf taken from-to, the gap after the use included. No two rows of one resource overlap: the guard below is the second line behind
-- the decision, for whatever writes past the program.
create table claim (
    resource_id uuid not null references resource (id),
    booking_id uuid not null references booking (id) on delete cascade,
    item_id uuid not null references booking_item (id) on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (resource_id, starts_at),
    constraint claim_span check (starts_at < ends_at),
    constraint claim_no_overlap exclude using gist (resource_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index claim_booking on claim (booking_id);
create index claim_time on claim (resource_id, ends_at);

-- The result of a form that was already dealt with, so that sending it again changes nothing.
create table idempotency (
    person_id uuid not null references person (id),
    key text not null,
    form_hash bytea not null,
    result text not null,
    created_at timestamptz not null,
    primary key (person_id, key)
);
create index idempotency_created on idempotency (created_at);

create table feed (
    id uuid primary key,
    person_id uuid not null references person (id),
    generation integer not null,
    -- SHA-256 of the address's token.
    token_hash bytea not null,
    created_at timestamptz not null,
    constraint feed_token unique (token_hash)
);
create index feed_person on feed (person_id);

-- What is owed after a commit, e.g. mail.
create table job (
    id uuid primary key,
    kind text not null,
    -- Jobs of one queue go in the order of their identifiers, one after the other.
    queue text not null,
    payload jsonb not null,
    run_at timestamptz not null,
    attempts integer not null,
    leased_until timestamptz,
    last_error text,
    created_at timestamptz not null,
    done_at timestamptz,
    failed_at timestamptz
);
create index job_due on job (run_at) where done_at is null and failed_at is null;
create index job_queue on job (queue, id) where done_at is null and failed_at is null;

create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    -- Empty when the program acted by itself.
    actor_id uuid references person (id),
    action text not null,
    centre_id uuid references centre (id),
    subject text not null,
    subject_id uuid not null,
    -- What changed, without personal data.
    detail jsonb not null
);
create index audit_subject on audit_entry (subject, subject_id);
create index audit_at on audit_entry (at);
