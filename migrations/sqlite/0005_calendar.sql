-- Days on which a centre, or one of its resources, cannot be used; without a last day until further notice.
create table closure (
    id blob primary key,
    centre_id blob not null references centre (id),
    resource_id blob references resource (id),
    from_day text not null,
    until_day text check (until_day >= from_day),
    note text not null
);
create index closure_centre on closure (centre_id);
create index closure_resource on closure (resource_id);

-- Hours that hold from one day to another instead of those of every week.
create table special_hours (
    id blob primary key,
    centre_id blob not null references centre (id),
    from_day text not null,
    until_day text not null check (until_day >= from_day),
    hours text not null,
    on_holidays boolean not null,
    note text not null
);
create index special_hours_centre on special_hours (centre_id);

-- When a resource may be used, where that differs from the hours of its centre.
alter table resource add column hours text;
