create table rating (
  id                 uuid        not null,
  assignment_id      uuid        not null,
  pooled_response_id uuid        not null,
  rater_id           uuid        not null,
  criterion          varchar(10) not null,
  rubric_version_id  uuid        not null,
  level              int,
  missing            varchar(20),
  submitted_at       datetime(6) not null,
  primary key (id),
  constraint uq_rating_criterion unique (assignment_id, criterion),
  key ix_rating_response (pooled_response_id),
  constraint fk_rating_assignment foreign key (assignment_id) references rating_assignment (id),
  constraint fk_rating_response foreign key (pooled_response_id) references pooled_response (id),
  constraint fk_rating_rater foreign key (rater_id) references rater (id),
  constraint fk_rating_rubric foreign key (rubric_version_id) references rubric_version (id),
  constraint ck_rating_level check (level between 1 and 5),
  constraint ck_rating_one check ((level is null) <> (missing is null))
) character set utf8mb4;
grant select, insert on rating to ${app};

create table rating_evidence (
  rating_id   uuid        not null,
  position    int         not null,
  code        varchar(40) not null,
  answer_from int,
  answer_to   int,
  clip_ms     int,
  primary key (rating_id, position),
  constraint fk_rating_evidence_rating foreign key (rating_id) references rating (id)
) character set utf8mb4;
grant select, insert on rating_evidence to ${app};

create table rating_flag (
  assignment_id      uuid        not null,
  code               varchar(40) not null,
  pooled_response_id uuid        not null,
  raised_at          datetime(6) not null,
  primary key (assignment_id, code),
  key ix_rating_flag_response (pooled_response_id),
  constraint fk_rating_flag_assignment foreign key (assignment_id) references rating_assignment (id),
  constraint fk_rating_flag_response foreign key (pooled_response_id) references pooled_response (id)
) character set utf8mb4;
grant select, insert on rating_flag to ${app};
