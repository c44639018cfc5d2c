-- Questions nobody knew an answer to: redacted words and the day, never who asked.
create table gap (
    id text primary key,
    day text not null,
    words_sealed text not null
);
create index gap_day on gap (day);
