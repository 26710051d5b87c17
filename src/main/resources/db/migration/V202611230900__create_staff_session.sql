create table staff_session (
  id_hash       char(64) character set ascii collate ascii_bin not null,
  sealed_tokens mediumblob  not null,
  created_at    datetime(6) not null,
  primary key (id_hash)
) character set utf8mb4;
grant select, insert, delete on staff_session to ${app};
