create table form_version (
  id               uuid         not null,
  title_en         varchar(200) not null,
  title_es         varchar(200) not null,
  replay_allowance int          not null,
  grace_us         bigint       not null,
  content_sha256   char(64) character set ascii collate ascii_bin not null,
  published_at     datetime(6)  not null,
  primary key (id),
  constraint ck_form_version_replay check (replay_allowance between 0 and 9),
  constraint ck_form_version_grace check (grace_us between 1000000 and 3000000)
) character set utf8mb4;
grant select, insert on form_version to ${app};

create table form_scenario (
  form_version_id     uuid not null,
  position            int  not null,
  scenario_version_id uuid not null,
  primary key (form_version_id, position),
  constraint uq_form_scenario unique (form_version_id, scenario_version_id),
  constraint fk_form_scenario_form foreign key (form_version_id) references form_version (id),
  constraint fk_form_scenario_scenario foreign key (scenario_version_id) references scenario_version (id)
) character set utf8mb4;
grant select, insert on form_scenario to ${app};
