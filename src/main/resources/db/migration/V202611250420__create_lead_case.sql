create table lead_case (
  id                 uuid          not null,
  pooled_response_id uuid          not null,
  kind               varchar(30)   not null,
  raised_by          uuid,
  note               varchar(1000),
  raised_at          datetime(6)   not null,
  closed_by          varchar(255) collate utf8mb4_bin,
  outcome            varchar(1000),
  closed_at          datetime(6),
  lock_version       bigint        not null,
  primary key (id),
  key ix_lead_case_response (pooled_response_id),
  key ix_lead_case_open (closed_at, raised_at),
  constraint fk_lead_case_response foreign key (pooled_response_id) references pooled_response (id),
  constraint fk_lead_case_rater foreign key (raised_by) references rater (id)
) character set utf8mb4;
grant select, insert, update on lead_case to ${app};

-- What was refused, given back, recognized and decided, by whom and when. Without a foreign key: a
-- refusal is written while the refused call still holds the row of the answer.
create table rating_audit (
  id                 uuid         not null,
  at                 datetime(6)  not null,
  actor              varchar(255) collate utf8mb4_bin not null,
  action             varchar(30)  not null,
  pooled_response_id uuid         not null,
  detail             varchar(1000),
  primary key (id),
  key ix_rating_audit_response (pooled_response_id)
) character set utf8mb4;
grant select, insert on rating_audit to ${app};
