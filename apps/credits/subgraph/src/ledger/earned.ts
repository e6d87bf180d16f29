import type { PolicyInForce } from '@yanxiu/directory';
import type { CreditRules, Pack } from '@yanxiu/policy';
import { sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { calendarYearOf, cycleOn, schoolYearOf } from '../policy/years.js';
import type { NewEntry } from './ledger-entry.js';
import { formsOf } from './ledger.rules.js';
import type { Earned } from './ledger.rules.js';

type Cap = CreditRules['caps'][number];

interface Held {
  personId: string;
  day: string;
  formCode: string | null;
  categoryCode: string | null;
  levelCode: string | null;
  credits: Decimal.Value;
}

/** What each person already holds, for policies that cap credits beyond a single activity. Read under the persons' locks. */
export class Holdings {
  private constructor(
    private readonly byPerson: Map<string, Held[]>,
    private readonly entered: ReadonlyMap<string, string>,
  ) {}

  /** A fixed number of statements for all persons; none where no policy caps. */
  static async read(
    reader: Reader,
    personIds: readonly string[],
    policies: readonly (PolicyInForce | null | undefined)[],
  ): Promise<Holdings> {
    const capped = policies.some((policy) => policy?.pack.credits.caps.some(({ per }) => per !== 'ACTIVITY'));
    if (!capped) return new Holdings(new Map(), new Map());
    const ids = [...new Set(personIds)];
    const held = await reader.query<Held>(sql`
      select person_id as "personId", day::text as day, form_code as "formCode", category_code as "categoryCode",
        level_code as "levelCode", sum(credits) as credits
      from ledger_line where person_id = any(${ids}::uuid[]) and status <> 'REVERSED' and credits <> 0
      group by 1, 2, 3, 4, 5`);
    const entered = await reader.query<{ id: string; day: string }>(sql`
      select person_id as id, min(valid_from)::text as day from directory_posting
      where person_id = any(${ids}::uuid[]) group by 1`);
    return new Holdings(
      Map.groupBy(held, ({ personId }) => personId),
      new Map(entered.map(({ id, day }) => [id, day])),
    );
  }

  /** What the person holds in the scope of each cap on a day. */
  of(personId: string, pack: Pack, day: string): Earned {
    const held = this.byPerson.get(personId) ?? [];
    const caps = pack.credits.caps.filter(({ per }) => per !== 'ACTIVITY');
    return Object.fromEntries(
      caps.map((cap) => {
        const counted = held.filter((row) => this.inPeriod(pack, cap.per, row, day) && inScope(pack, cap.applies, row));
        return [cap.code, counted.reduce((sum, { credits }) => sum.plus(credits), new Decimal(0))];
      }),
    );
  }

  /** Counts an entry of the same batch, before the next one of the person is valued. */
  add({ credits, ...entry }: NewEntry): void {
    if (!credits) return;
    this.byPerson.set(entry.personId, [...(this.byPerson.get(entry.personId) ?? []), { ...entry, credits }]);
  }

  private inPeriod(pack: Pack, per: Cap['per'], { personId, day: earned }: Held, day: string): boolean {
    if (per === 'DAY') return earned === day;
    if (per === 'ACADEMIC_YEAR') return schoolYearOf(earned) === schoolYearOf(day);
    if (per === 'CALENDAR_YEAR') return calendarYearOf(earned) === calendarYearOf(day);
    const cycle = cycleOn(pack.credits, day, this.entered.get(personId) ?? null);
    return !cycle || (cycle.from <= earned && earned <= cycle.to);
  }
}

function inScope(pack: Pack, { form, category, level }: Cap['applies'], row: Held): boolean {
  if (form !== undefined && !(row.formCode && formsOf(pack, row.formCode).includes(form))) return false;
  if (category !== undefined && category !== row.categoryCode) return false;
  return level === undefined || level === row.levelCode;
}
