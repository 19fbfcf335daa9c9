-- How many people the building of a centre holds at once; empty where nobody counts.
alter table centre add column capacity integer check (capacity > 0);
