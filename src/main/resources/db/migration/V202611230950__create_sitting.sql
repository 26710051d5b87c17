create table test_center (
  id   uuid         not null,
  name varchar(200) not null,
  primary key (id),
  constraint uq_test_center_name unique (name)
) character set utf8mb4;
grant select, insert on test_center to ${app};

create table workstation (
  id             uuid         not null,
  test_center_id uuid         not null,
  label          varchar(100) not null,
  token_hash     char(64) character set ascii collate ascii_bin,
  primary key (id),
  constraint uq_workstation_label unique (test_center_id, label),
  constraint uq_workstation_token unique (token_hash),
  constraint fk_workstation_center foreign key (test_center_id) references test_center (id)
) character set utf8mb4;
grant select, insert, update on workstation to ${app};

create table workstation_enrolment (
  id             uuid        not null,
  workstation_id uuid        not null,
  cookie_hash    char(64) character set ascii collate ascii_bin not null,
  enrolled_at    datetime(6) not null,
  primary key (id),
  constraint uq_workstation_enrolment_cookie unique (cookie_hash),
  constraint fk_workstation_enrolment_workstation foreign key (workstation_id) references workstation (id)
) character set utf8mb4;
grant select, insert on workstation_enrolment to ${app};

create table sitting (
  id                uuid        not null,
  test_center_id    uuid        not null,
  form_version_id   uuid        not null,
  opens_at          datetime(6) not null,
  closes_at         datetime(6) not null,
  check_in_required boolean     not null,
  primary key (id),
  constraint fk_sitting_center foreign key (test_center_id) references test_center (id),
  constraint fk_sitting_form foreign key (form_version_id) references form_version (id),
  constraint ck_sitting_times check (opens_at < closes_at)
) character set utf8mb4;
grant select, insert on sitting to ${app};

create table roster_entry (
  id             uuid not null,
  sitting_id     uuid not null,
  candidate_id   uuid not null,
  window_percent int  not null,
  primary key (id),
  constraint uq_roster_entry unique (sitting_id, candidate_id),
  constraint fk_roster_entry_sitting foreign key (sitting_id) references sitting (id),
  constraint fk_roster_entry_candidate foreign key (candidate_id) references candidate (id),
  constraint ck_roster_entry_window check (window_percent between 100 and 300)
) character set utf8mb4;
grant select, insert on roster_entry to ${app};

create table admission_code (
  id                  uuid        not null,
  roster_entry_id     uuid        not null,
  code_hash           char(64) character set ascii collate ascii_bin not null,
  issued_at           datetime(6) not null,
  used_at             datetime(6),
  used_workstation_id uuid,
  primary key (id),
  constraint uq_admission_code_hash unique (code_hash),
  constraint fk_admission_code_roster foreign key (roster_entry_id) references roster_entry (id),
  constraint fk_admission_code_workstation foreign key (used_workstation_id) references workstation (id)
) character set utf8mb4;
grant select, insert, update on admission_code to ${app};

create table admission_attempt (
  id             uuid        not null,
  workstation_id uuid        not null,
  test_center_id uuid        not null,
  attempted_at   datetime(6) not null,
  outcome        varchar(20) not null,
  primary key (id),
  index ix_admission_attempt_workstation (workstation_id, attempted_at),
  index ix_admission_attempt_center (test_center_id, attempted_at),
  constraint fk_admission_attempt_workstation foreign key (workstation_id) references workstation (id)
) character set utf8mb4;
grant select, insert on admission_attempt to ${app};
