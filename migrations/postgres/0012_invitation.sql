-- Somebody is asked to act for an organisation; whoever has the mail with the link may say yes, once.
create table invitation (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    -- Lower case.
    email text not null,
    role text not null,
    invited_by uuid not null references person (id),
    -- SHA-256 of the link's token.
    token_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    -- When it was accepted or taken back.
    closed_at timestamptz,
    constraint invitation_token unique (token_hash)
);
create index invitation_organisation on invitation (organisation_id);
-- For which of their organisations somebody acts now.
alter table session add column acting_for uuid references organisation (id);
