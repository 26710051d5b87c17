create table scenario_version (
  id             uuid         not null,
  scenario_key   varchar(60)  not null,
  version        int          not null,
  content        longtext     not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  clip_id        uuid         not null,
  published_at   datetime(6)  not null,
  primary key (id),
  constraint uq_scenario_version unique (scenario_key, version),
  constraint fk_scenario_version_clip foreign key (clip_id) references clip (id)
) character set utf8mb4;
grant select, insert on scenario_version to ${app};

create table decision_point (
  id                  uuid        not null,
  scenario_version_id uuid        not null,
  item_key            varchar(30) not null,
  position            int         not null,
  at_cue              varchar(60) not null,
  format              varchar(20) not null,
  window_us           bigint      not null,
  max_length          int,
  content             longtext    not null,
  primary key (id),
  constraint uq_decision_point_key unique (scenario_version_id, item_key),
  constraint fk_decision_point_scenario foreign key (scenario_version_id) references scenario_version (id),
  constraint ck_decision_point_window check (window_us > 0)
) character set utf8mb4;
grant select, insert on decision_point to ${app};
