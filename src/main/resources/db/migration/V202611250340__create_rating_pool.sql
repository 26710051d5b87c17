-- What a pool says is fixed when it is opened.
create table rating_pool (
  id                  uuid         not null,
  form_version_id     uuid         not null,
  scenario_version_id uuid         not null,
  decision_point_id   uuid         not null,
  position            int          not null,
  raters_per_response int          not null,
  opened_by           varchar(255) not null,
  opened_at           datetime(6)  not null,
  primary key (id),
  constraint uq_rating_pool_item unique (form_version_id, decision_point_id),
  constraint fk_rating_pool_form foreign key (form_version_id) references form_version (id),
  constraint fk_rating_pool_scenario foreign key (scenario_version_id) references scenario_version (id),
  constraint fk_rating_pool_item foreign key (decision_point_id) references decision_point (id)
) character set utf8mb4;
grant select, insert on rating_pool to ${app};

create table rating_pool_criterion (
  pool_id           uuid        not null,
  position          int         not null,
  criterion         varchar(10) not null,
  rubric_version_id uuid        not null,
  primary key (pool_id, position),
  constraint fk_rating_pool_criterion_pool foreign key (pool_id) references rating_pool (id),
  constraint fk_rating_pool_criterion_rubric foreign key (rubric_version_id) references rubric_version (id)
) character set utf8mb4;
grant select, insert on rating_pool_criterion to ${app};

-- Whose an answer is stays in this table; raters know it by its code alone.
create table pooled_response (
  id              uuid        not null,
  pool_id         uuid        not null,
  purpose         varchar(20) not null,
  test_session_id uuid,
  attempt         int,
  candidate_id    uuid,
  agency_key      varchar(200),
  response_code   char(10) character set ascii collate ascii_bin not null,
  seeded_answer   longtext,
  status          varchar(20) not null,
  ratings_needed  int         not null,
  ratings_done    int         not null,
  entered_at      datetime(6) not null,
  lock_version    bigint      not null,
  primary key (id),
  constraint uq_pooled_response_answer unique (pool_id, test_session_id, attempt),
  constraint uq_pooled_response_code unique (response_code),
  key ix_pooled_response_queue (pool_id, status, ratings_needed, ratings_done),
  constraint fk_pooled_response_pool foreign key (pool_id) references rating_pool (id),
  constraint fk_pooled_response_session foreign key (test_session_id) references test_session (id),
  constraint fk_pooled_response_candidate foreign key (candidate_id) references candidate (id),
  constraint ck_pooled_response_purpose check ((purpose = 'LIVE') = (test_session_id is not null))
) character set utf8mb4;
grant select, insert, update on pooled_response to ${app};
