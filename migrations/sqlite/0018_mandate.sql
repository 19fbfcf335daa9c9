-- Telephone of a person; some have no address, and staff call them.
alter table person add column phone text not null default '';

-- Until when somebody acts for an organisation or works for a centre; empty for open-ended.
alter table membership add column ends_at text;
alter table staff add column ends_at text;
-- Who is told of what concerns the organisation, and who when that one cannot be.
alter table membership add column contact text check (contact in ('first', 'substitute'));
create unique index membership_contact on membership (organisation_id, contact) where contact is not null;

-- Who of the staff began a registration for somebody who phoned or came.
alter table registration add column entered_by blob references person (id);

-- What somebody without an address has to be told: staff call, or print it and hand it over.
create table call (
    id blob primary key,
    centre_id blob not null references centre (id),
    -- The account, or the registration of somebody who has none yet.
    whom_id blob not null,
    letter text not null,
    created_at text not null,
    done_at text,
    done_by blob references person (id)
);
create index call_open on call (centre_id, created_at) where done_at is null;
create index call_whom on call (whom_id);
