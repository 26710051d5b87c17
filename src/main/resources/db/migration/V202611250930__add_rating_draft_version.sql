alter table rating_draft
  add column version int not null default 1 after saved_at;
