-- Consent on paper: a code on a slip, kept as a keyed hash, by which the other side of a binding says yes or no in any chat.
create table consent_slip (
    hash text primary key,
    binding text not null,
    until bigint not null
);
create index consent_slip_binding on consent_slip (binding);
