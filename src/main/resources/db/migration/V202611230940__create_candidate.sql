create table candidate (
  id         uuid         not null,
  number     varchar(40)  not null,
  name       varchar(200) not null,
  created_at datetime(6)  not null,
  primary key (id),
  constraint uq_candidate_number unique (number)
) character set utf8mb4;
grant select, insert, update on candidate to ${app};

-- Erasing a candidate deletes this row; what the key protects can then never be read again.
create table candidate_data_key (
  candidate_id uuid           not null,
  wrapped_key  varbinary(200) not null,
  primary key (candidate_id),
  constraint fk_candidate_data_key_candidate foreign key (candidate_id) references candidate (id)
) character set utf8mb4;
grant select, insert, delete on candidate_data_key to ${app};
