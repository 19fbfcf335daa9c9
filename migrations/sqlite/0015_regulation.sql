-- The rules of a centre and the declarations it asks for, in dated versions; one in force is never changed.
create table regulation (
    id blob primary key,
    centre_id blob not null references centre (id),
    kind text not null check (kind in ('rules', 'declaration')),
    title text not null,
    body text not null,
    effective_from text not null,
    created_at text not null,
    constraint regulation_version unique (centre_id, kind, effective_from)
);

-- Who accepted which version; asked once.
create table acceptance (
    person_id blob not null references person (id),
    regulation_id blob not null references regulation (id),
    accepted_at text not null,
    primary key (person_id, regulation_id)
);
