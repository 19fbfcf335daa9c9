-- What a place offers, by words of a closed list.
alter table resource add column features text not null default '[]';

-- When somebody of the staff is there, where that differs from the opening hours, and the season over which some limits count.
alter table centre add column staffed text;
alter table centre add column season text;

-- What a group needs, and what it declares: that people under age take part, that participants pay.
alter table booking add column needs text not null default '[]';
alter table booking add column minors boolean not null default false;
alter table booking add column fees boolean not null default false;
-- Called off too late, by the rules of that day; it counts as used.
alter table booking add column late boolean not null default false;
-- Why it was refused, as one of a closed list; `reason` has the words.
alter table booking add column refusal text;
-- Why staff set a rule aside.
alter table booking add column exception text;

-- Rules of its own, by kind of resource.
alter table agreement add column rules text not null default '{}';
