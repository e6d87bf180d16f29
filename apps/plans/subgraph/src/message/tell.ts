import { messagesSent } from '@yanxiu/events';
import { publishEach, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { Duty } from './addressee.js';
import { officeOf } from './addressee.js';
import { hrefOf, wordsOf } from './message.rules.js';
import type { Message, MessageKind, MessageSubject } from './message.js';

/** Whom a message is for: a person, or whoever has the duty for a unit. */
export type Recipient = { personId: string } | { unitId: string; duty: Duty };

export interface News {
  to: Recipient;
  kind: MessageKind;
  subject: { type: MessageSubject; id: string };
  title: string;
  note?: string | null;
  startsAt?: Date | null;
  /** It concerns a personal plan: the message itself is for its reader, other systems are told only that there is one (PC-25). */
  personal?: boolean;
  /** What makes this happening another than the one before, e.g. the version that it led to. */
  mark: string | number;
}

/** One event carries at most so many messages. */
const perEvent = 200;

/**
 * Tells people what has happened, with the change itself; the same happening is told once. Who brought it about knows.
 * One statement for any number.
 * @param by who brought it about; null: the platform
 */
export async function tell(tx: Transaction, by: Pick<Context, 'viewer'> | null, news: readonly News[]): Promise<void> {
  const records = news
    .filter(({ to }) => !('personId' in to) || to.personId !== by?.viewer.personId)
    .map(({ to, kind, subject, title, note = null, startsAt = null, mark }) => ({
      ...('personId' in to
        ? { addressee: to.personId, person_id: to.personId }
        : { addressee: officeOf(to.unitId, to.duty), unit_id: to.unitId, permission: to.duty }),
      ...{ id: uuid(), kind, subject_type: subject.type, subject_id: subject.id, title, note, starts_at: startsAt },
      key: `${kind} ${subject.id} ${mark}`,
    }));
  if (!records.length) return;
  const sent = await tx.query<Sent>(sql`
    insert into message (id, addressee, person_id, unit_id, permission, kind, subject_type, subject_id, title, note, starts_at, key)
    select x.id, x.addressee, x.person_id, x.unit_id, x.permission, x.kind, x.subject_type, x.subject_id, x.title, left(x.note, 1000), x.starts_at, x.key
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as x(id uuid, addressee text, person_id uuid, unit_id uuid, permission text,
      kind text, subject_type text, subject_id uuid, title text, note text, starts_at timestamptz, key text)
    on conflict (addressee, key) do nothing returning ${sentColumns}`);
  await announceSent(tx, sent, new Set(news.flatMap(({ personal, subject }) => (personal ? [subject.id] : []))));
}

/** A message as the event tells of it. */
export type Sent = Pick<
  Message,
  'id' | 'kind' | 'unitId' | 'subjectType' | 'subjectId' | 'title' | 'note' | 'startsAt' | 'sentAt'
> & {
  personId: string | null;
  permission: string | null;
};

/** What `returning` gives to {@link announceSent}. */
export const sentColumns = sql`id, kind, person_id as "personId", unit_id as "unitId", permission, subject_type as "subjectType",
  subject_id as "subjectId", title, note, starts_at as "startsAt", sent_at as "sentAt"`;

/** A bureau's own messaging carries them on by this event. */
export async function announceSent(
  tx: Transaction,
  sent: readonly Sent[],
  personal: ReadonlySet<string> = new Set(),
): Promise<void> {
  const facts = [];
  for (let start = 0; start < sent.length; start += perEvent) {
    const batch = sent.slice(start, start + perEvent);
    facts.push({
      aggregateId: batch[0]!.id,
      aggregateVersion: 1,
      payload: { messages: batch.map((one) => told(one, personal)) },
    });
  }
  await publishEach(tx, messagesSent, facts);
}

const told = (message: Sent, personal: ReadonlySet<string>) => {
  const { id: messageId, kind, personId, unitId, permission, subjectType, subjectId, sentAt } = message;
  const fact = { messageId, kind, personId, unitId, permission, sentAt: sentAt.toISOString() };
  if (subjectId && personal.has(subjectId))
    return { ...fact, subject: null, text: '您有一条新消息，请登录平台查看', href: '/plans/messages' };
  return {
    ...fact,
    subject: subjectType && subjectId ? { type: subjectType, id: subjectId } : null,
    ...{ text: wordsOf('zh-CN', message), href: hrefOf(message) },
  };
};
