-- What is written on the paper and when it was signed; why and by whom it was put on hold or ended.
alter table agreement add column number text not null default '';
alter table agreement add column version integer not null default 1;
alter table agreement add column signed_on date;
alter table agreement add column ended_by text check (ended_by in ('centre', 'organisation'));
alter table agreement add column note text not null default '';
-- Of how many days before its end the organisation was last reminded.
alter table agreement add column reminded integer;
create index agreement_centre on agreement (centre_id, status);

-- What an agreement said, version by version.
create table agreement_version (
    agreement_id uuid not null references agreement (id),
    version integer not null,
    body jsonb not null,
    created_at timestamptz not null,
    created_by uuid not null references person (id),
    primary key (agreement_id, version)
);

-- The signed paper, scanned.
alter table document add column agreement_id uuid references agreement (id);
create index document_agreement on document (agreement_id);
