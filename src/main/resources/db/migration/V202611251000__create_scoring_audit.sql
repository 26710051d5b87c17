-- The plan has no foreign key: a refusal is written while another transaction holds the plan's row.
create table scoring_audit (
  id      uuid          not null,
  at      datetime(6)   not null,
  actor   varchar(255)  collate utf8mb4_bin not null,
  action  varchar(30)   not null,
  plan_id uuid          not null,
  detail  varchar(1000) not null,
  primary key (id),
  key ix_scoring_audit_plan (plan_id, at)
) character set utf8mb4;
grant select, insert on scoring_audit to ${app};
