-- The log is sealed: each seal holds the hash of some entries and of the seal before it, so that nothing can be changed or taken out unseen.
create table seal (
    n bigint primary key,
    prev bytea not null,
    hash bytea not null,
    members integer not null,
    sealed_at timestamptz not null,
    -- When its entries were deleted because their time was over; the chain goes on without them.
    trimmed_at timestamptz
);

alter table audit_entry add column seal_n bigint references seal (n);
create index audit_unsealed on audit_entry (id) where seal_n is null;
create index audit_seal on audit_entry (seal_n);

-- Personal values stand beside the entry: the chain holds only their salted hash, so that they can be erased and the seal stays whole.
create table audit_value (
    entry_id uuid not null references audit_entry (id) on delete cascade,
    name text not null,
    value text,
    salt bytea,
    hash bytea not null,
    primary key (entry_id, name)
);

-- What was written is not rewritten.
create function audit_entry_append_only() returns trigger language plpgsql as $$
begin
    if (old.at, old.actor_id, old.action, old.centre_id, old.subject, old.subject_id, old.detail)
        is distinct from (new.at, new.actor_id, new.action, new.centre_id, new.subject, new.subject_id, new.detail)
        or (old.seal_n is not null and old.seal_n is distinct from new.seal_n) then
        raise exception 'audit_entry_append_only';
    end if;
    return new;
end;
$$;
create trigger audit_entry_append_only before update on audit_entry
    for each row execute function audit_entry_append_only();
