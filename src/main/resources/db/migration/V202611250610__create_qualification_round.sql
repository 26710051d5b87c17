-- The set and the rule are fixed when a round begins.
create table qualification_round (
  id              uuid        not null,
  rater_id        uuid        not null,
  form_version_id uuid        not null,
  rule            longtext    not null,
  started_at      datetime(6) not null,
  primary key (id),
  key ix_qualification_round_rater (rater_id, started_at),
  constraint fk_qualification_round_rater foreign key (rater_id) references rater (id),
  constraint fk_qualification_round_form foreign key (form_version_id) references form_version (id)
) character set utf8mb4;
grant select, insert on qualification_round to ${app};

create table qualification_item (
  round_id           uuid not null,
  position           int  not null,
  benchmark_id       uuid not null,
  pooled_response_id uuid not null,
  primary key (round_id, position),
  constraint uq_qualification_item_benchmark unique (round_id, benchmark_id),
  constraint fk_qualification_item_round foreign key (round_id) references qualification_round (id),
  constraint fk_qualification_item_benchmark foreign key (benchmark_id) references benchmark (id),
  constraint fk_qualification_item_response foreign key (pooled_response_id) references pooled_response (id)
) character set utf8mb4;
grant select, insert on qualification_item to ${app};

create table qualification_result (
  round_id       uuid        not null,
  passed         boolean     not null,
  content        longtext    not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  completed_at   datetime(6) not null,
  primary key (round_id),
  constraint fk_qualification_result_round foreign key (round_id) references qualification_round (id)
) character set utf8mb4;
grant select, insert on qualification_result to ${app};
