-- That someone was asked about the agreement stays, when they no longer want their words written down; the words go.
alter table thread.agreement_response alter column words drop not null;
alter table thread.agreement_response add check (words is not null or what_changed is null);
