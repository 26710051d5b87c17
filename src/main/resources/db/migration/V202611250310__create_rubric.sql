-- What was proposed stays; the last one of a version is what can be approved.
create table rubric_proposal (
  id             uuid         not null,
  rubric_key     varchar(60)  not null,
  version        int          not null,
  content        longtext     not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  proposed_by    varchar(255) collate utf8mb4_bin not null,
  proposed_at    datetime(6)  not null,
  primary key (id),
  key ix_rubric_proposal_version (rubric_key, version)
) character set utf8mb4;
grant select, insert on rubric_proposal to ${app};

create table rubric_version (
  id             uuid         not null,
  rubric_key     varchar(60)  not null,
  version        int          not null,
  content        longtext     not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  proposed_by    varchar(255) collate utf8mb4_bin not null,
  approved_by    varchar(255) collate utf8mb4_bin not null,
  published_at   datetime(6)  not null,
  primary key (id),
  constraint uq_rubric_version unique (rubric_key, version),
  constraint ck_rubric_version_two_people check (proposed_by <> approved_by)
) character set utf8mb4;
grant select, insert on rubric_version to ${app};
