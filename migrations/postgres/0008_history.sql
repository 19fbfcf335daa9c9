-- What an organisation uses at a centre is read off this index, however many others use it.
create index booking_uses on booking (organisation_id, centre_id, starts_at);
-- What begins within a day, wherever.
create index claim_starts on claim (starts_at);
