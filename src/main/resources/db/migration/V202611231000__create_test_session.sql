create table test_session (
  id                uuid        not null,
  roster_entry_id   uuid        not null,
  sitting_id        uuid        not null,
  candidate_id      uuid        not null,
  form_version_id   uuid        not null,
  workstation_id    uuid        not null,
  window_percent    int         not null,
  option_seed       bigint      not null,
  token_hash        char(64) character set ascii collate ascii_bin not null,
  status            varchar(20) not null,
  epoch             int         not null,
  head_sequence     int         not null,
  head_hash         char(64) character set ascii collate ascii_bin not null,
  chain_hash        char(64) character set ascii collate ascii_bin not null,
  segment_us        bigint,
  rules_accepted    boolean     not null,
  practice_finished boolean     not null,
  ended             boolean     not null,
  admitted_at       datetime(6) not null,
  submitted_at      datetime(6),
  receipt           longtext,
  lock_version      bigint      not null,
  primary key (id),
  constraint uq_test_session_roster unique (roster_entry_id),
  constraint uq_test_session_token unique (token_hash),
  constraint fk_test_session_roster foreign key (roster_entry_id) references roster_entry (id),
  constraint fk_test_session_sitting foreign key (sitting_id) references sitting (id),
  constraint fk_test_session_candidate foreign key (candidate_id) references candidate (id),
  constraint fk_test_session_form foreign key (form_version_id) references form_version (id),
  constraint fk_test_session_workstation foreign key (workstation_id) references workstation (id)
) character set utf8mb4;
grant select, insert, update on test_session to ${app};

create table scenario_progress (
  test_session_id     uuid    not null,
  scenario_version_id uuid    not null,
  plays               int     not null,
  position_us         bigint  not null,
  clip_ended          boolean not null,
  primary key (test_session_id, scenario_version_id),
  constraint fk_scenario_progress_session foreign key (test_session_id) references test_session (id),
  constraint fk_scenario_progress_scenario foreign key (scenario_version_id) references scenario_version (id)
) character set utf8mb4;
grant select, insert, update on scenario_progress to ${app};
