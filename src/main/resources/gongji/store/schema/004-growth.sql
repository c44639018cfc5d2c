-- What the nightly forgetting looks for, so that it does not read everything.

create index inbox_done on inbox (at) where state <> 'NEW';
create index conversation_touched on conversation (touched_at);
create index binding_consent on binding (filed_on) where state = 'AWAITING_CONSENT';
