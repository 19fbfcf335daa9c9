-- A centre reads its log, the newest entries first.
create index audit_centre on audit_entry (centre_id, id);
