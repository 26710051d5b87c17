create table rating_assignment (
  id                 uuid        not null,
  pooled_response_id uuid        not null,
  rater_id           uuid        not null,
  status             varchar(20) not null,
  claimed_at         datetime(6) not null,
  expires_at         datetime(6) not null,
  ended_at           datetime(6),
  reason             varchar(500),
  sheet_sha256       char(64) character set ascii collate ascii_bin,
  lock_version       bigint      not null,
  primary key (id),
  constraint uq_rating_assignment_rater unique (pooled_response_id, rater_id),
  key ix_rating_assignment_desk (rater_id, status, expires_at),
  constraint fk_rating_assignment_response foreign key (pooled_response_id) references pooled_response (id),
  constraint fk_rating_assignment_rater foreign key (rater_id) references rater (id)
) character set utf8mb4;
grant select, insert, update on rating_assignment to ${app};

create table rating_draft (
  assignment_id uuid        not null,
  sheet         longtext    not null,
  saved_at      datetime(6) not null,
  primary key (assignment_id),
  constraint fk_rating_draft_assignment foreign key (assignment_id) references rating_assignment (id)
) character set utf8mb4;
grant select, insert, update, delete on rating_draft to ${app};
