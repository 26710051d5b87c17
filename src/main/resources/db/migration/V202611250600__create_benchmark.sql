-- An answer that a committee rates. What is said of it, and by whom, is in the tables below.
create table benchmark (
  id                 uuid         not null,
  pool_id            uuid         not null,
  decision_point_id  uuid         not null,
  kind               varchar(20)  not null,
  answer             longtext     not null,
  source_response_id uuid,
  proposed_by        varchar(255) collate utf8mb4_bin not null,
  proposed_at        datetime(6)  not null,
  primary key (id),
  constraint fk_benchmark_pool foreign key (pool_id) references rating_pool (id),
  constraint fk_benchmark_item foreign key (decision_point_id) references decision_point (id),
  constraint fk_benchmark_source foreign key (source_response_id) references pooled_response (id)
) character set utf8mb4;
grant select, insert on benchmark to ${app};

create table benchmark_first_rating (
  benchmark_id uuid         not null,
  rated_by     varchar(255) collate utf8mb4_bin not null,
  criterion    varchar(10)  not null,
  level        int          not null,
  rated_at     datetime(6)  not null,
  primary key (benchmark_id, rated_by, criterion),
  constraint fk_benchmark_first_rating foreign key (benchmark_id) references benchmark (id),
  constraint ck_benchmark_first_rating_level check (level between 1 and 5)
) character set utf8mb4;
grant select, insert on benchmark_first_rating to ${app};

-- The definitive rating as it was proposed; the last one is what can be approved.
create table benchmark_proposal (
  id             uuid         not null,
  benchmark_id   uuid         not null,
  content        longtext     not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  proposed_by    varchar(255) collate utf8mb4_bin not null,
  proposed_at    datetime(6)  not null,
  primary key (id),
  key ix_benchmark_proposal_benchmark (benchmark_id, proposed_at),
  constraint fk_benchmark_proposal foreign key (benchmark_id) references benchmark (id)
) character set utf8mb4;
grant select, insert on benchmark_proposal to ${app};

create table benchmark_publication (
  benchmark_id   uuid         not null,
  content        longtext     not null,
  content_sha256 char(64) character set ascii collate ascii_bin not null,
  proposed_by    varchar(255) collate utf8mb4_bin not null,
  approved_by    varchar(255) collate utf8mb4_bin not null,
  published_at   datetime(6)  not null,
  primary key (benchmark_id),
  constraint fk_benchmark_publication foreign key (benchmark_id) references benchmark (id),
  constraint ck_benchmark_publication_two_people check (proposed_by <> approved_by)
) character set utf8mb4;
grant select, insert on benchmark_publication to ${app};

create table benchmark_withdrawal (
  benchmark_id uuid          not null,
  reason       varchar(1000) not null,
  withdrawn_by varchar(255) collate utf8mb4_bin not null,
  withdrawn_at datetime(6)   not null,
  primary key (benchmark_id),
  constraint fk_benchmark_withdrawal foreign key (benchmark_id) references benchmark (id)
) character set utf8mb4;
grant select, insert on benchmark_withdrawal to ${app};

-- Where a benchmark lies among the answers of a pool; an exemplar lies nowhere.
create table benchmark_seed (
  pooled_response_id uuid not null,
  benchmark_id       uuid not null,
  pool_id            uuid not null,
  primary key (pooled_response_id),
  constraint uq_benchmark_seed_pool unique (benchmark_id, pool_id),
  key ix_benchmark_seed_pool (pool_id),
  constraint fk_benchmark_seed_response foreign key (pooled_response_id) references pooled_response (id),
  constraint fk_benchmark_seed_benchmark foreign key (benchmark_id) references benchmark (id),
  constraint fk_benchmark_seed_pool foreign key (pool_id) references rating_pool (id)
) character set utf8mb4;
grant select, insert on benchmark_seed to ${app};

-- Raters who know the definitive rating because they took part in it.
create table benchmark_insider (
  benchmark_id uuid not null,
  rater_id     uuid not null,
  primary key (benchmark_id, rater_id),
  constraint fk_benchmark_insider_benchmark foreign key (benchmark_id) references benchmark (id),
  constraint fk_benchmark_insider_rater foreign key (rater_id) references rater (id)
) character set utf8mb4;
grant select, insert on benchmark_insider to ${app};
