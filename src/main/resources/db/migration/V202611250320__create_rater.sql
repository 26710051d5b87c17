create table rater (
  id                       uuid         not null,
  subject                  varchar(255) collate utf8mb4_bin not null,
  display_name             varchar(200) not null,
  agency                   varchar(200),
  active                   boolean      not null,
  qualification            varchar(20)  not null,
  qualification_changed_at datetime(6)  not null,
  created_at               datetime(6)  not null,
  lock_version             bigint       not null,
  primary key (id),
  constraint uq_rater_subject unique (subject)
) character set utf8mb4;
grant select, insert, update on rater to ${app};

-- A bar is never lifted by the application.
create table conflict_of_interest (
  id           uuid         not null,
  rater_id     uuid         not null,
  agency       varchar(200),
  candidate_id uuid,
  reason       varchar(500) not null,
  declared_by  varchar(255) not null,
  declared_at  datetime(6)  not null,
  primary key (id),
  key ix_conflict_of_interest_rater (rater_id),
  constraint fk_conflict_of_interest_rater foreign key (rater_id) references rater (id),
  constraint fk_conflict_of_interest_candidate foreign key (candidate_id) references candidate (id),
  constraint ck_conflict_of_interest_one check ((agency is null) <> (candidate_id is null))
) character set utf8mb4;
grant select, insert on conflict_of_interest to ${app};
