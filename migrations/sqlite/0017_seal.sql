-- The log is sealed: each seal holds the hash of some entries and of the seal before it, so that nothing can be changed or taken out unseen.
create table seal (
    n bigint primary key,
    prev blob not null,
    hash blob not null,
    members integer not null,
    sealed_at text not null,
    -- When its entries were deleted because their time was over; the chain goes on without them.
    trimmed_at text
);

alter table audit_entry add column seal_n bigint references seal (n);
create index audit_unsealed on audit_entry (id) where seal_n is null;
create index audit_seal on audit_entry (seal_n);

-- Personal values stand beside the entry: the chain holds only their salted hash, so that they can be erased and the seal stays whole.
create table audit_value (
    entry_id blob not null references audit_entry (id) on delete cascade,
    name text not null,
    value text,
    salt blob,
    hash blob not null,
    primary key (entry_id, name)
);

-- What was written is not rewritten.
create trigger audit_entry_append_only before update on audit_entry
when old.at is not new.at or old.actor_id is not new.actor_id or old.action is not new.action or old.centre_id is not new.centre_id
    or old.subject is not new.subject or old.subject_id is not new.subject_id or old.detail is not new.detail
    or (old.seal_n is not null and old.seal_n is not new.seal_n)
begin
    select raise(abort, 'audit_entry_append_only');
end;
