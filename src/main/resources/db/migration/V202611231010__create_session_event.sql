-- The log is append-only: the app account may insert and read, nothing else.
create table session_event (
  test_session_id   uuid        not null,
  epoch             int         not null,
  sequence          int         not null,
  event_id          uuid        not null,
  decision_point_id uuid,
  attempt           int         not null,
  payload           longtext character set ascii collate ascii_bin not null,
  t_mono_us         bigint      not null,
  t_media_us        bigint,
  prev_hash         char(64) character set ascii collate ascii_bin not null,
  hash              char(64) character set ascii collate ascii_bin not null,
  received_at       datetime(6) not null,
  verdict           varchar(20) not null,
  chain_hash        char(64) character set ascii collate ascii_bin not null,
  primary key (test_session_id, epoch, sequence),
  constraint uq_session_event_id unique (test_session_id, event_id),
  constraint fk_session_event_session foreign key (test_session_id) references test_session (id)
) character set utf8mb4;
grant select, insert on session_event to ${app};

create table event_quarantine (
  id              uuid        not null,
  test_session_id uuid        not null,
  epoch           int         not null,
  sequence        int         not null,
  reason          varchar(40) not null,
  event           longtext    not null,
  received_at     datetime(6) not null,
  primary key (id),
  constraint fk_event_quarantine_session foreign key (test_session_id) references test_session (id)
) character set utf8mb4;
grant select, insert on event_quarantine to ${app};

create table clock_exchange (
  id              uuid        not null,
  test_session_id uuid        not null,
  t1_us           bigint      not null,
  t2_us           bigint      not null,
  t3_us           bigint      not null,
  t4_us           bigint      not null,
  received_at     datetime(6) not null,
  primary key (id),
  constraint uq_clock_exchange unique (test_session_id, t1_us),
  constraint fk_clock_exchange_session foreign key (test_session_id) references test_session (id)
) character set utf8mb4;
grant select, insert on clock_exchange to ${app};
