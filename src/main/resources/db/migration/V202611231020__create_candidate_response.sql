-- A projection of the log: plain for reading, erased by row, rebuilt from the events.
create table candidate_response (
  test_session_id   uuid        not null,
  decision_point_id uuid        not null,
  attempt           int         not null,
  onset_us          bigint      not null,
  segment_us        bigint      not null,
  onset_server_us   bigint      not null,
  window_us         bigint      not null,
  answer_text       longtext,
  answer_choice     varchar(60),
  committed_us      bigint,
  response_time_us  bigint,
  closure           varchar(20),
  committed_by      varchar(20),
  primary key (test_session_id, decision_point_id, attempt),
  constraint fk_candidate_response_session foreign key (test_session_id) references test_session (id),
  constraint fk_candidate_response_item foreign key (decision_point_id) references decision_point (id)
) character set utf8mb4;
grant select, insert, update on candidate_response to ${app};
