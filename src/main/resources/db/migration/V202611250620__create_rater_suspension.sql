create table rater_suspension (
  id           uuid          not null,
  rater_id     uuid          not null,
  reason       varchar(1000) not null,
  suspended_by varchar(255) collate utf8mb4_bin not null,
  suspended_at datetime(6)   not null,
  primary key (id),
  key ix_rater_suspension_rater (rater_id, suspended_at),
  constraint fk_rater_suspension_rater foreign key (rater_id) references rater (id)
) character set utf8mb4;
grant select, insert on rater_suspension to ${app};
