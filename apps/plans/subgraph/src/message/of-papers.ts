import { civilDay, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { Plan } from '../plan/plan.js';
import type { MonthlyReport } from '../report/report.js';
import type { Topic } from '../topic/topic.js';
import { tell } from './tell.js';
import type { Recipient } from './tell.js';
import { MessageKind, MessageSubject } from './message.js';

type Viewing = Pick<Context, 'viewer'> | null;
type Written = Pick<Plan, 'id' | 'title' | 'author' | 'unitId' | 'personId' | 'version'>;

/** Tells who wrote plans what became of them: the teacher, the leaders of the group, or the unit's officers. */
export async function tellWriters(
  tx: Transaction,
  context: Viewing,
  plans: readonly Written[],
  { kind, note }: { kind: MessageKind.PLAN_ACCEPTED | MessageKind.PLAN_RETURNED; note: string | null },
): Promise<void> {
  if (!plans.length) return;
  const groups = plans.filter(({ author }) => author === 'GROUP').map(({ unitId }) => unitId);
  const leaders = groups.length ? await leadersOf(tx, groups) : new Map<string, string[]>();
  const writersOf = ({ author, unitId, personId }: Written): Recipient[] => {
    if (personId) return [{ personId }];
    if (author !== 'GROUP') return [{ unitId, duty: 'plans:plan' }];
    return (leaders.get(unitId) ?? []).map((leader) => ({ personId: leader }));
  };
  await tell(
    tx,
    context,
    plans.flatMap((plan) => {
      const { id, title, version } = plan;
      const personal = plan.personId !== null;
      const news = { kind, subject: { type: MessageSubject.Plan, id }, title, note, personal, mark: version };
      return writersOf(plan).map((to) => ({ ...news, to }));
    }),
  );
}

/** Who leads groups by posting today. */
async function leadersOf(tx: Transaction, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const day = civilDay();
  const found = await tx.query<{ unitId: string; people: string[] }>(sql`
    select unit_id as "unitId", array_agg(distinct person_id) as people from directory_posting
    where unit_id = any(${[...unitIds]}::uuid[]) and position <> 'MEMBER'
      and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) group by unit_id`);
  return new Map(found.map(({ unitId, people }) => [unitId, people]));
}

/** Tells reporters what became of their reports. */
export function tellReporters(
  tx: Transaction,
  context: Viewing,
  reports: readonly MonthlyReport[],
  { kind, note }: { kind: MessageKind.REPORT_ACCEPTED | MessageKind.REPORT_RETURNED; note: string | null },
): Promise<void> {
  const news = reports.map(({ id, title, unitId, version }) => ({
    ...{ to: { unitId, duty: 'plans:organise' as const }, kind, title, note, mark: version },
    subject: { type: MessageSubject.MonthlyReport, id },
  }));
  return tell(tx, context, news);
}

/** Tells leaders of topics what became of what they asked for. */
export function tellLeaders(
  tx: Transaction,
  context: Viewing,
  topics: readonly Topic[],
  { kind, note }: { kind: MessageKind.TOPIC_GRANTED | MessageKind.TOPIC_REFUSED; note: string | null },
): Promise<void> {
  const news = topics.map(({ id, title, leaderId, version }) => ({
    ...{ to: { personId: leaderId }, kind, title, note, mark: version },
    subject: { type: MessageSubject.Topic, id },
  }));
  return tell(tx, context, news);
}
