-- What a partner is called in the frozen words, so that its signature is printed beside that name when it is called something
-- else. Null for a version that was frozen before this: it is printed by the name of today.
alter table thread.agreement_version_partner add column name text;
