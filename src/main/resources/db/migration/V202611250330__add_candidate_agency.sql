-- Where the candidate works or trains now; only compared with the agencies of raters.
alter table candidate add column agency varchar(200);
