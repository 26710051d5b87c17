-- A plan through all its versions; its row is what is locked while it is published or signed.
create table scoring_plan (
  id              uuid         not null,
  form_version_id uuid         not null,
  created_by      varchar(255) collate utf8mb4_bin not null,
  created_at      datetime(6)  not null,
  primary key (id),
  constraint fk_scoring_plan_form foreign key (form_version_id) references form_version (id)
) character set utf8mb4;
grant select, insert on scoring_plan to ${app};

-- What the next version would say: the only row here that is ever changed.
create table scoring_plan_draft (
  plan_id   uuid         not null,
  revision  int          not null,
  content   longtext     not null,
  edited_by varchar(255) collate utf8mb4_bin not null,
  edited_at datetime(6)  not null,
  primary key (plan_id),
  constraint fk_scoring_plan_draft foreign key (plan_id) references scoring_plan (id)
) character set utf8mb4;
grant select, insert, update on scoring_plan_draft to ${app};

create table scoring_plan_version (
  id             uuid         not null,
  plan_id        uuid         not null,
  version        int          not null,
  content        longtext     not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  published_by   varchar(255) collate utf8mb4_bin not null,
  published_at   datetime(6)  not null,
  primary key (id),
  constraint uq_scoring_plan_version unique (plan_id, version),
  constraint fk_scoring_plan_version foreign key (plan_id) references scoring_plan (id)
) character set utf8mb4;
grant select, insert on scoring_plan_version to ${app};

-- Two different people lock a version, each by the hash that they have read.
create table scoring_plan_signature (
  plan_version_id uuid          not null,
  position        int           not null,
  signed_by       varchar(255)  collate utf8mb4_bin not null,
  content_sha256  char(64) character set ascii collate ascii_bin not null,
  reason          varchar(1000) not null,
  signed_at       datetime(6)   not null,
  primary key (plan_version_id, position),
  constraint uq_scoring_plan_signature_person unique (plan_version_id, signed_by),
  constraint fk_scoring_plan_signature foreign key (plan_version_id) references scoring_plan_version (id),
  constraint ck_scoring_plan_signature_two check (position in (1, 2))
) character set utf8mb4;
grant select, insert on scoring_plan_signature to ${app};
