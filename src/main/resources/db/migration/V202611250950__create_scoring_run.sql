-- One application of a version of a plan: written once, when every score is there.
create table scoring_run (
  id               uuid         not null,
  plan_version_id  uuid         not null,
  form_version_id  uuid         not null,
  kind             varchar(20)  not null,
  plan_sha256      char(64) character set ascii collate ascii_bin not null,
  scores_sha256    char(64) character set ascii collate ascii_bin not null,
  exams            int          not null,
  software_version varchar(50)  not null,
  made_by          varchar(255) collate utf8mb4_bin not null,
  made_at          datetime(6)  not null,
  primary key (id),
  key ix_scoring_run_form (form_version_id, made_at),
  constraint fk_scoring_run_plan foreign key (plan_version_id) references scoring_plan_version (id),
  constraint fk_scoring_run_form foreign key (form_version_id) references form_version (id)
) character set utf8mb4;
grant select, insert on scoring_run to ${app};

create table test_score (
  run_id             uuid        not null,
  test_session_id    uuid        not null,
  response_code      varchar(32) character set ascii collate ascii_bin not null,
  status             varchar(20) not null,
  score_micro        int,
  scored_share_milli int         not null,
  primary key (run_id, test_session_id),
  constraint uq_test_score_code unique (run_id, response_code),
  constraint fk_test_score_run foreign key (run_id) references scoring_run (id),
  constraint fk_test_score_session foreign key (test_session_id) references test_session (id),
  constraint ck_test_score check (score_micro between 0 and 1000000)
) character set utf8mb4;
grant select, insert on test_score to ${app};

create table competency_score (
  run_id             uuid        not null,
  test_session_id    uuid        not null,
  competency         varchar(10) not null,
  status             varchar(20) not null,
  score_micro        int,
  scored_share_milli int         not null,
  primary key (run_id, test_session_id, competency),
  constraint fk_competency_score foreign key (run_id, test_session_id) references test_score (run_id, test_session_id),
  constraint ck_competency_score check (score_micro between 0 and 1000000)
) character set utf8mb4;
grant select, insert on competency_score to ${app};

-- The criterion is empty for an item that is scored by its key.
create table item_score (
  run_id            uuid        not null,
  test_session_id   uuid        not null,
  decision_point_id uuid        not null,
  criterion         varchar(10) not null,
  outcome           varchar(20) not null,
  score_micro       int,
  primary key (run_id, test_session_id, decision_point_id, criterion),
  constraint fk_item_score foreign key (run_id, test_session_id) references test_score (run_id, test_session_id),
  constraint fk_item_score_item foreign key (decision_point_id) references decision_point (id),
  constraint ck_item_score check (score_micro between 0 and 1000000)
) character set utf8mb4;
grant select, insert on item_score to ${app};
