import { sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { entriesInReach } from '../ledger/ledger.loader.js';
import { formItem, levelItem, packByAdoption } from '../policy/policies.js';
import type { CreditStatement, CreditYear, CreditsByForm } from './credit-summary.js';

/** The entries that a statement counts, of one person. */
function counted(context: Context, { personId, span }: CreditStatement) {
  return sql`ledger_line t where t.person_id = ${personId} and t.status <> 'REVERSED' and ${entriesInReach(context)}
    and ${span ? sql`t.day between ${span.from}::date and ${span.to}::date` : sql`true`}`;
}

/** School years of a statement, earliest first. */
export async function yearsOf(context: Context, statement: CreditStatement): Promise<CreditYear[]> {
  const years = await context.db.query<{ schoolYear: number; hours: string; pending: string; recognised: string }>(sql`
    select t.school_year as "schoolYear", sum(t.hours) as hours,
      coalesce(sum(t.credits) filter (where t.status = 'PENDING'), 0) as pending,
      coalesce(sum(t.credits) filter (where t.status = 'RECOGNISED'), 0) as recognised
    from ${counted(context, statement)} group by t.school_year order by t.school_year`);
  return years.map(({ schoolYear, hours, pending, recognised }) => ({
    schoolYear,
    hours: new Decimal(hours),
    total: new Decimal(pending).plus(recognised),
    pending: new Decimal(pending),
    recognised: new Decimal(recognised),
  }));
}

interface FormRow {
  form: string | null;
  level: string | null;
  outside: boolean;
  hours: string;
  credits: string;
  entryCount: number;
}

/** Forms of a statement, and levels of outside training, most credits first. */
export async function formsOfStatement(context: Context, statement: CreditStatement): Promise<CreditsByForm[]> {
  const found = await context.db.query<FormRow>(sql`
    select t.form_code as form, t.level_code as level, t.outside, sum(t.hours) as hours,
      coalesce(sum(t.credits), 0) as credits, count(*)::int as "entryCount"
    from ${counted(context, statement)} group by 1, 2, 3 order by 5 desc, 4 desc, 1, 2`);
  const pack = statement.adoptionId ? await packByAdoption(context).load(statement.adoptionId) : null;
  return found.map(({ form, level, outside, hours, credits, entryCount }) => ({
    form: form ? formItem(pack, form) : level ? levelItem(pack, level) : null,
    outside,
    hours: new Decimal(hours),
    credits: new Decimal(credits),
    entryCount,
  }));
}
