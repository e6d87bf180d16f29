import { migration } from '@yanxiu/subgraph';

export const createMessages = migration(
  '2026-11-22T1700',
  'create-messages',
  `
  create table message (
    id uuid primary key,
    -- Whom it is for: the id of a person, or unit and permission for whoever holds it there.
    addressee text not null,
    person_id uuid,
    unit_id uuid,
    permission text,
    kind text not null,
    subject_type text,
    subject_id uuid,
    title text not null,
    note text,
    starts_at timestamptz,
    -- The same happening is told once, however often the step that tells of it is repeated.
    key text not null,
    sent_at timestamptz not null default now(),
    unique (addressee, key),
    check ((person_id is null) = (unit_id is not null and permission is not null)),
    check ((subject_type is null) = (subject_id is null))
  );
  create index message_addressee on message (addressee, sent_at desc, id desc);
  create index message_sent on message (sent_at);

  -- Who reads is an account: several may look after what came for one unit.
  create table message_read (
    message_id uuid not null references message on delete cascade,
    reader text not null,
    read_at timestamptz not null default now(),
    primary key (message_id, reader)
  );
  create index message_read_at on message_read (read_at);

  create table message_choice (reader text primary key, muted text[] not null, updated_at timestamptz not null default now());

  -- What a digest reminds of: one row a thing and step (DL-32).
  create table reminder (
    id uuid primary key,
    message_id uuid not null references message on delete cascade,
    addressee text not null,
    thing text not null,
    what text not null,
    name text not null,
    title text not null,
    -- Where it is done: its own page, and the list that holds it with others of its sort.
    page text,
    list text not null,
    due_on date not null,
    days int not null,
    settled_on date,
    -- Never the same thing twice at the same step; another last day is another thing.
    unique (thing, addressee, due_on, days)
  );
  create index reminder_message on reminder (message_id);
  create index reminder_open on reminder (thing) where settled_on is null;

  -- A digest that was missed is made up for, and none is made twice.
  create table reminder_run (unit_id uuid not null, day date not null, primary key (unit_id, day));
  `,
);
