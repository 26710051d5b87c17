-- What best-worst, rate-each and rank need; as the rest of the projection, null where not used.
alter table candidate_response
  add column answer_best    varchar(60) after answer_choice,
  add column answer_worst   varchar(60) after answer_best,
  add column answer_ratings longtext    after answer_worst,
  add column answer_order   longtext    after answer_ratings,
  add constraint ck_candidate_response_ratings check (json_valid(answer_ratings)),
  add constraint ck_candidate_response_order check (json_valid(answer_order)),
  add constraint ck_candidate_response_best_worst check (answer_best <> answer_worst);
