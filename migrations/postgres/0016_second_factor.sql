-- A session whose password was right and whose code is still to come.
alter table session add column awaits_code boolean not null default false;

-- Who signs in with a code besides. Its secret is derived from the installation's key and the generation; it is not kept.
create table second_factor (
    person_id uuid primary key references person (id),
    generation integer not null,
    -- Empty when it was turned off.
    enabled_at timestamptz,
    -- The step of the last code that was taken: none works twice.
    last_step bigint not null
);

-- Codes for when the telephone is lost, that were used.
create table recovery_use (
    person_id uuid not null references person (id),
    generation integer not null,
    number integer not null,
    used_at timestamptz not null,
    primary key (person_id, generation, number)
);

-- Somebody wants another address; it counts when both addresses say so.
create table email_change (
    id uuid primary key,
    person_id uuid not null references person (id),
    -- Lower case.
    email text not null,
    old_token_hash bytea not null,
    new_token_hash bytea not null,
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz,
    constraint email_change_old unique (old_token_hash),
    constraint email_change_new unique (new_token_hash)
);
create index email_change_person on email_change (person_id);
