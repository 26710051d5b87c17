create table clip_file (
  sha256     char(64) character set ascii collate ascii_bin not null,
  media_type varchar(100) not null,
  bytes      bigint       not null,
  stored_at  datetime(6)  not null,
  primary key (sha256)
) character set utf8mb4;
grant select, insert on clip_file to ${app};

create table clip (
  id              uuid        not null,
  manifest        longtext    not null,
  manifest_sha256 char(64) character set ascii collate ascii_bin not null,
  registered_at   datetime(6) not null,
  primary key (id),
  constraint uq_clip_manifest unique (manifest_sha256)
) character set utf8mb4;
grant select, insert on clip to ${app};
