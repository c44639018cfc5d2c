-- What a binding has still to pass before it is registered, and what its holder declared of somebody the register need not know.
alter table binding add column due text not null default '';
alter table binding add column declared_sealed text;
update binding set due = 'AWAITING_OFFICE' where state = 'AWAITING_PAPERS';
