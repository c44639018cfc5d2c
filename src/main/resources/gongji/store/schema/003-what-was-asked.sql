-- Which parameter a value of a receipt belongs to, and for whom and for which day it was looked up. Receipts written before
-- this have none.
alter table receipt_value add column parameter text;
alter table receipt_value add column asked_region text;
alter table receipt_value add column asked_on text;
create index receipt_value_parameter on receipt_value (parameter);
drop index receipt_value_rule;
