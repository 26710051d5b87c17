create table response_resolution (
  pooled_response_id uuid        not null,
  rule               varchar(20) not null,
  readings           int         not null,
  decided_by         varchar(255) collate utf8mb4_bin,
  reason             varchar(1000),
  decided_at         datetime(6) not null,
  primary key (pooled_response_id),
  constraint fk_response_resolution_response foreign key (pooled_response_id) references pooled_response (id),
  constraint ck_response_resolution_lead check ((rule = 'LEAD') = (decided_by is not null))
) character set utf8mb4;
grant select, insert on response_resolution to ${app};

create table response_resolution_level (
  pooled_response_id uuid        not null,
  position           int         not null,
  criterion          varchar(10) not null,
  level_milli        int,
  missing            varchar(20),
  primary key (pooled_response_id, position),
  constraint fk_response_resolution_level foreign key (pooled_response_id) references response_resolution (pooled_response_id)
) character set utf8mb4;
grant select, insert on response_resolution_level to ${app};
