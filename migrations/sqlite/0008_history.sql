-- What an organisation uses at a centre is read off this index, however many others use it.
create index booking_uses on booking (organisation_id, centre_id, starts_at);
-- What begins within a day, wherever.
create index claim_starts on claim (starts_at);

-- The guard against overlaps looks at the last claim that begins before the new one, and at those that begin within it: claims of one resource never overlap,
-- so no earlier one can reach that far. It read all claims of the past.
drop trigger claim_no_overlap_insert;
create trigger claim_no_overlap_insert before insert on claim
when exists (
    select 1 from claim c
    where c.resource_id = new.resource_id and c.starts_at < new.ends_at and c.ends_at > new.starts_at
        and c.starts_at >= coalesce(
            (select max(p.starts_at) from claim p where p.resource_id = new.resource_id and p.starts_at <= new.starts_at), new.starts_at
        )
)
begin
    select raise(abort, 'claim_no_overlap');
end;

drop trigger claim_no_overlap_update;
create trigger claim_no_overlap_update before update on claim
when exists (
    select 1 from claim c
    where c.resource_id = new.resource_id and c.starts_at < new.ends_at and c.ends_at > new.starts_at and c.rowid <> old.rowid
        and c.starts_at >= coalesce(
            (
                select max(p.starts_at) from claim p
                where p.resource_id = new.resource_id and p.starts_at <= new.starts_at and p.rowid <> old.rowid
            ),
            new.starts_at
        )
)
begin
    select raise(abort, 'claim_no_overlap');
end;
