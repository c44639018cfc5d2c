-- Since when something is there that nothing else dates: what a door remembers only for a while, and what a page shows of a
-- conversation that is forgotten. The nightly forgetting writes down when it saw them first.
create table memory_age (
    door text not null,
    name text not null,
    at bigint not null,
    primary key (door, name)
);
alter table talk add column noted_at bigint;
