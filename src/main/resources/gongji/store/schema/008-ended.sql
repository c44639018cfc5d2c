-- Whose insurance has ended, so that the nightly look at their bindings does not read everybody.

create index person_ended on person (id) where standing = 'ended';
