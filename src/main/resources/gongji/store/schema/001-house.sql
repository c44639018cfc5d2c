-- The first schema. Portable SQL: text, whole numbers, no types of one database. ${identity} is what the dialect writes for a
-- number that counts by itself. Columns that end in _sealed hold ciphertext bound to table, column and row; columns that end in
-- _hash hold keyed hashes. Days are ISO text, moments are milliseconds since 1970, money is whole fen.

create table person (
    id text primary key,
    id_number_sealed text not null,
    id_number_hash text not null unique,
    name_sealed text not null,
    phone_sealed text,
    phone_hash text,
    scheme text,
    region text,
    standing text,
    paid_through text,
    household_sealed text,
    employer text,
    origin text not null
);
create index person_phone on person (phone_hash);
create index person_employer on person (employer);

create table relation (
    person text not null,
    relative text not null,
    kin text not null,
    from_day text,
    until_day text,
    source text not null,
    primary key (person, relative)
);

create table account (
    person text primary key,
    whole bigint not null check (whole >= 0),
    carried bigint not null check (carried >= 0),
    reserved bigint not null check (reserved >= 0),
    as_of text not null,
    check (carried <= whole),
    check (reserved <= whole)
);

create table entry (
    seq ${identity},
    id text not null unique,
    kind text not null,
    owner text not null,
    day text not null,
    current_part bigint not null,
    carried_part bigint not null,
    reserved_part bigint not null,
    patient text,
    bill text
);
create index entry_owner on entry (owner, day, seq);
create index entry_bill on entry (bill);

create table bill (
    id text primary key,
    patient text not null,
    day text not null,
    place_sealed text,
    cost text not null,
    amount bigint not null,
    cash bigint not null,
    refunded bigint not null
);
create index bill_patient on bill (patient, day);

create table share (
    bill text not null,
    number integer not null,
    payer text not null,
    amount bigint not null,
    funds text not null,
    reserved bigint not null,
    primary key (bill, number)
);

create table refund (
    id text primary key,
    bill text not null,
    amount bigint not null,
    day text not null
);

create table premium (
    id text primary key,
    holder text not null,
    beneficiary text not null,
    region text not null,
    year integer not null,
    amount bigint not null,
    day text not null,
    state text not null
);
create index premium_holder on premium (holder);
create index premium_beneficiary on premium (beneficiary);

create table binding (
    id text primary key,
    holder text not null,
    beneficiary text not null,
    kin text not null,
    verified integer not null,
    place integer not null,
    limit_kind text not null,
    limit_amount bigint,
    quota bigint,
    paper text,
    paper_version text,
    paper_hash text,
    state text not null,
    filed_on text not null
);
create unique index binding_pair on binding (holder, beneficiary) where state <> 'RETURNED' and state <> 'ENDED';
create index binding_holder on binding (holder);
create index binding_beneficiary on binding (beneficiary);

create table binding_step (
    binding text not null,
    number integer not null,
    state text not null,
    day text not null,
    cause text not null,
    note_sealed text,
    primary key (binding, number)
);

create table proof (
    reference text primary key,
    binding text not null,
    file_name_sealed text not null,
    at bigint not null,
    decided_at bigint
);
create index proof_binding on proof (binding);

create table receipt (
    number text primary key,
    action text not null unique,
    what text not null,
    who text not null,
    whom text,
    at bigint not null,
    body_sealed text not null
);
create index receipt_who on receipt (who);
create index receipt_whom on receipt (whom);

create table receipt_value (
    receipt text not null,
    number integer not null,
    rule text not null,
    value text,
    region text,
    since text,
    source text,
    primary key (receipt, number)
);
create index receipt_value_rule on receipt_value (rule);

create table link (
    chat text not null,
    person text not null,
    kind text not null,
    since bigint not null,
    notice text not null,
    primary key (chat, person)
);
create index link_person on link (person);

create table pin (
    chat text primary key,
    seal text not null,
    typed_at bigint
);

create table attempt (
    subject text primary key,
    count integer not null,
    last bigint not null
);

create table code (
    hash text primary key,
    person text not null,
    kind text not null,
    until bigint not null,
    used_at bigint
);
create index code_person on code (person);

create table reminder (
    person text not null,
    kind text not null,
    primary key (person, kind)
);

create table question (
    id text primary key,
    chat text not null,
    person text,
    words_sealed text not null,
    at bigint not null,
    answer_sealed text,
    answered_at bigint
);
create index question_chat on question (chat);

create table audit (
    number bigint primary key,
    at bigint not null,
    actor text not null,
    what text not null,
    details text not null,
    hash text not null
);

insert into meta (name, value) values ('audit-head', '0 -');

create table audit_about (
    person text not null,
    number bigint not null,
    primary key (person, number)
);

create table inbox (
    seq ${identity},
    door text not null,
    update_id text not null,
    chat text not null,
    body_sealed text not null,
    at bigint not null,
    state text not null,
    unique (door, update_id)
);
create index inbox_open on inbox (chat, seq) where state = 'NEW';

create table conversation (
    chat text primary key,
    version bigint not null,
    body_sealed text not null,
    touched_at bigint not null,
    drafts integer not null
);
create index conversation_idle on conversation (touched_at) where drafts = 1;

create table outbox (
    seq ${identity},
    chat text not null,
    row_key text not null unique,
    in_answer_to text not null,
    body_sealed text not null
);
create index outbox_chat on outbox (chat, seq);

create table door_memory (
    door text not null,
    name text not null,
    value_sealed text not null,
    primary key (door, name)
);
