-- Somebody is asked to act for an organisation; whoever has the mail with the link may say yes, once.
create table invitation (
    id blob primary key,
    organisation_id blob not null references organisation (id),
    -- Lower case.
    email text not null,
    role text not null,
    invited_by blob not null references person (id),
    -- SHA-256 of the link's token.
    token_hash blob not null,
    created_at text not null,
    expires_at text not null,
    -- When it was accepted or taken back.
    closed_at text,
    constraint invitation_token unique (token_hash)
);
create index invitation_organisation on invitation (organisation_id);
-- For which of their organisations somebody acts now.
alter table session add column acting_for blob references organisation (id);
