-- What is known of an organisation besides its name and legal form: purpose, address, numbers, as JSON.
alter table organisation add column details text not null default '{}';

-- The numbers by which registers know an organisation; none belongs to two.
create table organisation_identifier (
    kind text not null check (kind in ('krs', 'nip', 'regon')),
    value text not null,
    organisation_id blob not null references organisation (id) on delete cascade,
    primary key (kind, value)
);
create index organisation_identifier_organisation on organisation_identifier (organisation_id);

-- Somebody wants to register an organisation with a centre.
create table registration (
    id blob primary key,
    centre_id blob not null references centre (id),
    -- Lower case.
    email text not null,
    lang text not null,
    status text not null check (status in ('draft', 'submitted', 'returned', 'accepted', 'refused')),
    -- SHA-256 of the token in the address of its pages.
    token_hash blob not null,
    answers text not null,
    created_at text not null,
    updated_at text not null,
    submitted_at text,
    decided_at text,
    decided_by blob references person (id),
    -- What staff wrote when they asked for more or said no.
    message text,
    -- Papers that staff have checked.
    checked text not null default '[]',
    organisation_id blob references organisation (id),
    constraint registration_token unique (token_hash)
);
create index registration_centre on registration (centre_id, status, submitted_at);
create index registration_email on registration (email);

-- The numbers in registrations that were sent, so that nobody sends the same organisation twice.
create table registration_identifier (
    registration_id blob not null references registration (id) on delete cascade,
    kind text not null,
    value text not null,
    primary key (registration_id, kind)
);
create index registration_identifier_value on registration_identifier (kind, value);

-- A file that somebody handed in. It belongs to a registration, and from its acceptance on to the organisation.
create table document (
    id blob primary key,
    registration_id blob references registration (id) on delete cascade,
    organisation_id blob references organisation (id),
    -- What it proves.
    proof text not null,
    name text not null,
    -- Of its content, not of its name.
    format text not null,
    size bigint not null,
    sha256 blob not null,
    created_at text not null,
    constraint document_owner check (registration_id is not null or organisation_id is not null)
);
create index document_registration on document (registration_id);
create index document_organisation on document (organisation_id);

-- The content of documents, apart from what lists of them read.
create table document_content (
    document_id blob primary key references document (id) on delete cascade,
    content blob not null
);
