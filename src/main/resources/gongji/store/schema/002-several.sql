-- Several processes on one database: what web pages show, the processes, and who has which duty.

create table talk (
    chat text not null,
    number bigint not null,
    body_sealed text not null,
    primary key (chat, number)
);

create table instance (
    id text primary key,
    beat bigint not null,
    edition text not null
);

create table duty (
    name text primary key,
    holder text not null
);

delete from door_memory where door = 'web' and name like 'talk.%';
